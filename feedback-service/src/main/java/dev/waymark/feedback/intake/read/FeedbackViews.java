package dev.waymark.feedback.intake.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.FeedbackEvent;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
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
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All utterances. */
@Singleton
public class FeedbackViews {
    private static final Order LATEST_FIRST = new Order("collectedAt", true);

    private final View<FeedbackView> feedback;

    @Inject
    FeedbackViews(ReadModels readModels) {
        this.feedback = readModels.view("feedback", FeedbackView.class);
        feedback.index(Indexes.descending("collectedAt", "_id"));
        feedback.index(Indexes.ascending("subject"));
        feedback.index(Indexes.compoundIndex(Indexes.ascending("map"), Indexes.descending("collectedAt", "_id")));
        feedback.index(
                Indexes.compoundIndex(Indexes.ascending("touchpoint"), Indexes.descending("collectedAt", "_id")));
    }

    public Optional<FeedbackView> find(FeedbackId id) {
        return feedback.find(id);
    }

    /** Those of the ids that there are. */
    public List<FeedbackView> findAll(Collection<FeedbackId> ids) {
        return feedback.findAll(oneOf(ids));
    }

    /** Which of these ids, as text, there are. */
    public Set<String> known(Collection<FeedbackId> ids) {
        return feedback.ids(oneOf(ids));
    }

    private static Bson oneOf(Collection<FeedbackId> ids) {
        return Filters.in("_id", ids.stream().map(FeedbackId::toString).toList());
    }

    /** All that these customers said. */
    public List<FeedbackView> of(Collection<SubjectId> subjects) {
        return feedback.findAll(
                Filters.in("subject", subjects.stream().map(SubjectId::toString).toList()));
    }

    /** What fits the filter, the latest said first. */
    public Page<FeedbackView> page(FeedbackFilter filter, PageRequest request) {
        return feedback.page(filter.toBson(), LATEST_FIRST, request);
    }

    /** What fits the filter and is not said of the hidden maps, the latest said first. */
    public Page<FeedbackView> page(FeedbackFilter filter, Set<JourneyMapId> hidden, PageRequest request) {
        return feedback.page(beside(hidden, filter.toBson()), LATEST_FIRST, request);
    }

    /** What was analysed, speaks of a map, and nobody knows of which touchpoint; the latest said first. */
    public Page<FeedbackView> unassigned(JourneyMapId map, PageRequest request) {
        return feedback.page(
                Filters.and(
                        Filters.eq("map", map.toString()),
                        Filters.eq("touchpoint", null),
                        Filters.ne("label", null),
                        Filters.ne("comment", null)),
                LATEST_FIRST,
                request);
    }

    /** What people said speaks of a touchpoint of the map, the latest said first. */
    public List<FeedbackView> assignedByPeople(JourneyMapId map, int most) {
        return feedback.page(
                        Filters.and(
                                Filters.eq("map", map.toString()), Filters.eq("assignedBy", AssignedBy.PERSON.name())),
                        LATEST_FIRST,
                        new PageRequest(most, null))
                .items();
    }

    /** The ids, as text, of what fits the filter. */
    public Set<String> ids(FeedbackFilter filter) {
        return feedback.ids(filter.toBson());
    }

    /** How many comments on a map, or on anything, arrived since then. */
    public long commentsSince(@Nullable JourneyMapId map, Instant since) {
        Bson arrived = Filters.and(Filters.gt("receivedAt", since), Filters.ne("comment", null));
        return feedback.count(map == null ? arrived : Filters.and(Filters.eq("map", map.toString()), arrived));
    }

    /** Those of these utterances whose customers are not erased, in no order. */
    public List<FeedbackView> among(Collection<FeedbackId> ids) {
        return feedback.findAll(notErased(ids));
    }

    /** Those of these utterances not said of the hidden maps whose customers are not erased, the latest said first. */
    public Page<FeedbackView> page(Collection<FeedbackId> among, Set<JourneyMapId> hidden, PageRequest request) {
        return feedback.page(beside(hidden, notErased(among)), LATEST_FIRST, request);
    }

    private static Bson beside(Set<JourneyMapId> hidden, Bson filter) {
        return hidden.isEmpty()
                ? filter
                : Filters.and(
                        filter,
                        Filters.nin(
                                "map",
                                hidden.stream().map(JourneyMapId::toString).toList()));
    }

    private static Bson notErased(Collection<FeedbackId> ids) {
        return Filters.and(oneOf(ids), Filters.eq("erasedAt", null));
    }

    void fold(FeedbackEvent event, EventPosition position, Instant at) {
        feedback.fold(event.feedback(), position, before -> after(before, event, at));
    }

    /** All of a customer's, in no order. */
    public Set<String> idsOf(SubjectId subject) {
        return feedback.ids(ofSubject(subject));
    }

    /** Notes on all that a customer has said so far what they agree to now. */
    void agree(SubjectId subject, Consent consent, EventPosition position) {
        idsOf(subject)
                .forEach(id -> feedback.fold(id, position, before -> before == null ? null : before.agreed(consent)));
    }

    private static Bson ofSubject(SubjectId subject) {
        return Filters.eq("subject", subject.toString());
    }

    /** Drops all that is left of a customer: whose words they were, and the words. */
    void erase(SubjectId subject, EventPosition position, Instant at) {
        feedback.findAll(ofSubject(subject))
                .forEach(view ->
                        feedback.fold(view.id(), position, before -> before == null ? null : before.erased(at)));
    }

    private static @Nullable FeedbackView after(@Nullable FeedbackView before, FeedbackEvent event, Instant at) {
        return switch (event) {
            case FeedbackReceived received -> FeedbackView.of(received, at);
            case FeedbackAssigned assigned -> before == null ? null : before.assigned(assigned);
            case FeedbackAnalysed analysed -> before == null ? null : before.analysed(analysed);
            case FeedbackRevised revised -> before == null ? null : before.revised(revised);
        };
    }

    void clear() {
        feedback.clear();
    }
}
