package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a stage within all maps. */
public record StageId(UUID value) implements Id {
    public static StageId fromString(String text) {
        return new StageId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "stage";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
