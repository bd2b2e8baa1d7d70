package dev.waymark.map.review.trigger.policy;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewTriggerEvent.ReviewTriggered;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.map.review.policy.Openings;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

@Singleton
@ProcessingGroup("when-triggered-open-reviews")
class WhenTriggeredOpenReviews implements Policy {
    private final Openings openings;

    @Inject
    WhenTriggeredOpenReviews(Openings openings) {
        this.openings = openings;
    }

    @EventHandler
    void on(ReviewTriggered event) {
        for (JourneyMapId map : event.maps()) {
            openings.once(
                    new OpenReview(ReviewIds.of(event.trigger(), map), map, event.kind(), event.reason(), event.due()));
        }
    }
}
