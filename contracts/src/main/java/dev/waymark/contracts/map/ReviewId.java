package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one review of a map. */
public record ReviewId(UUID value) implements Id {
    public static ReviewId fromString(String text) {
        return new ReviewId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "review";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
