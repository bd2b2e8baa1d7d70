package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a touchpoint within all maps. */
public record TouchpointId(UUID value) implements Id {
    public static TouchpointId fromString(String text) {
        return new TouchpointId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "touchpoint";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
