package dev.waymark.map.review.feed.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.ReviewFeedId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a private address. */
public sealed interface FeedCommand {
    ReviewFeedId feed();

    record MakeFeed(@TargetAggregateIdentifier ReviewFeedId feed, UserId user, String name, String tokenHash)
            implements FeedCommand {}

    record RevokeFeed(@TargetAggregateIdentifier ReviewFeedId feed) implements FeedCommand {}
}
