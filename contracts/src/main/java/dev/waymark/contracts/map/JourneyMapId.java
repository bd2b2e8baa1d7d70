package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a journey map. */
public record JourneyMapId(UUID value) implements Id {
    public static JourneyMapId fromString(String text) {
        return new JourneyMapId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "map";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
