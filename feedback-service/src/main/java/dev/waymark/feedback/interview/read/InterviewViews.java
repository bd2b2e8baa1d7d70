package dev.waymark.feedback.interview.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.InterviewEvent;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.contracts.feedback.InterviewId;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All interviews. */
@Singleton
public class InterviewViews {
    private static final Order LATEST_HELD_FIRST = new Order("heldAt", true);
    private static final int MOST_IN_SERIES = 500;

    private final View<InterviewView> interviews;

    @Inject
    InterviewViews(ReadModels readModels) {
        this.interviews = readModels.view("interviews", InterviewView.class);
        interviews.index(Indexes.descending("heldAt", "_id"));
        interviews.index(Indexes.ascending("participant"));
        interviews.index(Indexes.ascending("map"));
        interviews.index(Indexes.ascending("guide"));
    }

    public Optional<InterviewView> find(InterviewId id) {
        return interviews.find(id);
    }

    public Page<InterviewView> page(
            @Nullable JourneyMapId map,
            @Nullable InterviewGuideId guide,
            Set<JourneyMapId> hidden,
            PageRequest request) {
        return interviews.page(filter(map, guide, hidden), LATEST_HELD_FIRST, request);
    }

    /**
     * The codes of each interview of a series, in the order they were held, for asking how much of what is said is still
     * new; without interviews that have no quote.
     *
     * @param hidden maps whose interviews are left out
     * @return the first five hundred
     */
    public List<CodesOfInterview> codes(
            @Nullable JourneyMapId map, @Nullable InterviewGuideId guide, Set<JourneyMapId> hidden) {
        return interviews.findAll(filter(map, guide, hidden)).stream()
                .filter(interview -> !interview.quotes().isEmpty())
                .sorted(Comparator.comparing(InterviewView::heldAt)
                        .thenComparing(interview -> interview.id().toString()))
                .limit(MOST_IN_SERIES)
                .map(CodesOfInterview::of)
                .toList();
    }

    /** All that a customer took part in, in no order. */
    public List<InterviewView> of(SubjectId subject) {
        return interviews.findAll(Filters.eq("participant", subject.toString()));
    }

    void fold(InterviewEvent event, EventPosition position) {
        interviews.fold(event.interview(), position, before -> InterviewView.after(before, event));
    }

    /** Drops whose words they were. */
    void erase(SubjectId subject, EventPosition position) {
        of(subject)
                .forEach(view ->
                        interviews.fold(view.id(), position, before -> before == null ? null : before.ofNobody()));
    }

    void clear() {
        interviews.clear();
    }

    private static Bson filter(@Nullable JourneyMapId map, @Nullable InterviewGuideId guide, Set<JourneyMapId> hidden) {
        Bson ofMap = map != null
                ? Filters.eq("map", map.toString())
                : Filters.nin("map", hidden.stream().map(JourneyMapId::toString).toList());
        return guide == null ? ofMap : Filters.and(ofMap, Filters.eq("guide", guide.toString()));
    }
}
