package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one insight. */
public record InsightId(UUID value) implements Id {
    public static InsightId fromString(String text) {
        return new InsightId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "insight";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
