package dev.waymark.map.review.feed.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.ReviewFeedEvent;
import dev.waymark.contracts.map.ReviewFeedEvent.ReviewFeedMade;
import dev.waymark.contracts.map.ReviewFeedEvent.ReviewFeedRevoked;
import dev.waymark.contracts.map.ReviewFeedId;
import dev.waymark.map.review.feed.write.FeedCommand.MakeFeed;
import dev.waymark.map.review.feed.write.FeedCommand.RevokeFeed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Works until it is revoked, and never again. */
public class ReviewFeed {
    @AggregateIdentifier
    private ReviewFeedId feed;

    private boolean revoked;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    ReviewFeed() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    ReviewFeed(MakeFeed command) {
        apply(new ReviewFeedMade(command.feed(), command.user(), command.name(), command.tokenHash()));
    }

    @CommandHandler
    void handle(RevokeFeed command) {
        if (!revoked) {
            apply(new ReviewFeedRevoked(feed));
        }
    }

    @EventSourcingHandler
    void on(ReviewFeedEvent event) {
        feed = event.feed();
        revoked = switch (event) {
            case ReviewFeedMade _ -> false;
            case ReviewFeedRevoked _ -> true;
        };
    }
}
