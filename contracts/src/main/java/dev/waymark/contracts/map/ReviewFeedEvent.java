package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;

/** What can happen to a private address under which a user's calendar program reads their reviews. */
public sealed interface ReviewFeedEvent {
    ReviewFeedId feed();

    /**
     * Whoever knows the token in the address reads what the user may.
     *
     * @param name what the user calls it, such as the program that reads it
     * @param tokenHash SHA-256 of the random token, in hexadecimal digits
     */
    @EventName("map.ReviewFeedMade")
    record ReviewFeedMade(ReviewFeedId feed, UserId user, String name, String tokenHash) implements ReviewFeedEvent {}

    @EventName("map.ReviewFeedRevoked")
    record ReviewFeedRevoked(ReviewFeedId feed) implements ReviewFeedEvent {}
}
