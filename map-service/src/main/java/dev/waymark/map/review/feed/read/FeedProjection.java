package dev.waymark.map.review.feed.read;

import dev.waymark.contracts.map.ReviewFeedEvent;
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
@ProcessingGroup("review-feeds")
class FeedProjection implements Projection {
    private final FeedViews feeds;

    @Inject
    FeedProjection(FeedViews feeds) {
        this.feeds = feeds;
    }

    @EventHandler
    void on(ReviewFeedEvent event, EventPosition position, @Timestamp Instant at) {
        feeds.fold(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        feeds.clear();
    }
}
