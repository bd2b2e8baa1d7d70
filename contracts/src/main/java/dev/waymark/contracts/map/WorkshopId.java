package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a workshop on a map. */
public record WorkshopId(UUID value) implements Id {
    public static WorkshopId fromString(String text) {
        return new WorkshopId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "workshop";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
