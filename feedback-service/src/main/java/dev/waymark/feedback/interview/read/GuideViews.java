package dev.waymark.feedback.interview.read;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.feedback.InterviewGuideEvent;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All guides. */
@Singleton
public class GuideViews {
    private final View<GuideView> guides;

    @Inject
    GuideViews(ReadModels readModels) {
        this.guides = readModels.view("interview_guides", GuideView.class);
    }

    /** Retired ones are not found. */
    public Optional<GuideView> find(InterviewGuideId id) {
        return guides.find(id).filter(found -> !found.retired());
    }

    public Page<GuideView> page(@Nullable JourneyMapId map, Set<JourneyMapId> hidden, PageRequest request) {
        Bson inUse = Filters.eq("retired", false);
        return guides.page(
                Filters.and(
                        inUse,
                        map != null
                                ? Filters.eq("document.map", map.toString())
                                : Filters.nin(
                                        "document.map",
                                        hidden.stream()
                                                .map(JourneyMapId::toString)
                                                .toList())),
                Order.NEWEST_FIRST,
                request);
    }

    void fold(InterviewGuideEvent event, EventPosition position, long revision) {
        guides.fold(event.guide(), position, before -> GuideView.after(before, event, revision));
    }

    void clear() {
        guides.clear();
    }
}
