package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies what a review found. */
public record FindingId(UUID value) implements Id {
    public static FindingId fromString(String text) {
        return new FindingId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "finding";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
