package dev.waymark.feedback.closing.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.CaseEvent;
import dev.waymark.contracts.feedback.CaseEvent.CaseOpened;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.feedback.closing.CaseState;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All cases. */
@Singleton
public class CaseViews {
    private static final Order SOONEST_DUE_FIRST = new Order("due", false);

    private final View<CaseView> cases;

    @Inject
    CaseViews(ReadModels readModels) {
        this.cases = readModels.view("cases", CaseView.class);
        cases.index(Indexes.ascending("due", "_id"));
        cases.index(Indexes.ascending("owner.user", "due", "_id"));
        cases.index(Indexes.ascending("map", "due", "_id"));
        cases.index(Indexes.ascending("nextEscalation"));
        cases.index(Indexes.ascending("lookForRecovery", "closedAt"));
        cases.index(Indexes.ascending(CaseQuery.RESURVEY_DUE));
        cases.index(Indexes.ascending("openedAt"));
        cases.index(Indexes.ascending("closedAt"));
        cases.index(Indexes.ascending("feedback"));
    }

    public Optional<CaseView> find(CaseId id) {
        return cases.find(id);
    }

    /** Those that these utterances, by their ids as text, have opened. */
    public List<CaseView> of(Collection<String> feedback) {
        return cases.findAll(Filters.in("feedback", feedback));
    }

    public Page<CaseView> page(CaseQuery query, PageRequest request) {
        return cases.page(query.filter(), SOONEST_DUE_FIRST, request);
    }

    /** Those that should have gone on to the next level by now. */
    public List<CaseView> toEscalate(Instant now) {
        return cases.findAll(Filters.lte("nextEscalation", now));
    }

    /** Those closed since a moment whose customer has not scored again, as far as is known. */
    public List<CaseView> withoutRecovery(Instant closedSince) {
        return cases.findAll(Filters.and(Filters.eq("lookForRecovery", true), Filters.gte("closedAt", closedSince)));
    }

    /** Those whose customer should be invited to a survey by now. */
    public List<CaseView> toResurvey(Instant now) {
        return cases.findAll(Filters.and(CaseQuery.resurveyDue(now), Filters.ne("closing.resurveySurvey", null)));
    }

    /** Measures those of a period, which ends before a moment; what is open now counts whenever it was opened. */
    public CaseMetrics metrics(Instant from, Instant before, @Nullable JourneyMapId map, Instant now) {
        Bson concerned = Filters.or(
                Filters.and(Filters.gte("openedAt", from), Filters.lt("openedAt", before)),
                Filters.and(Filters.gte("closedAt", from), Filters.lt("closedAt", before)),
                Filters.ne("state", CaseState.CLOSED.name()));
        List<CaseView> found =
                cases.findAll(map == null ? concerned : Filters.and(Filters.eq("map", map.toString()), concerned));
        return new CaseMeasuring(found, from, before, now).metrics();
    }

    void fold(CaseEvent event, EventPosition position, Instant at, String actor) {
        if (event instanceof CaseOpened opened) {
            cases.fold(event.caseId(), position, _ -> CaseView.opened(opened, at));
        } else {
            cases.find(event.caseId())
                    .ifPresent(
                            before -> cases.change(event.caseId(), position, CaseChange.of(event, before, at, actor)));
        }
    }

    void clear() {
        cases.clear();
    }
}
