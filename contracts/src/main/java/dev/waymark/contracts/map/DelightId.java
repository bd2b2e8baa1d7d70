package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a delight of a touchpoint. */
public record DelightId(UUID value) implements Id {
    public static DelightId fromString(String text) {
        return new DelightId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "delight";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
