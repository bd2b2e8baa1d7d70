package dev.waymark.map.review.read;

import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;

@Singleton
@ProcessingGroup("reviews")
class ReviewProjection implements Projection {
    private final ReviewViews reviews;

    @Inject
    ReviewProjection(ReviewViews reviews) {
        this.reviews = reviews;
    }

    @EventHandler
    void on(ReviewEvent event, EventPosition position, @Timestamp Instant at) {
        reviews.fold(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        reviews.clear();
    }
}
