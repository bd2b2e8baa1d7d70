package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one private address of a calendar of reviews. */
public record ReviewFeedId(UUID value) implements Id {
    public static ReviewFeedId fromString(String text) {
        return new ReviewFeedId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "review-feed";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
