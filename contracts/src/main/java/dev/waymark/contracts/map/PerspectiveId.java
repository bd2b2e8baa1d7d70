package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies what one participant of a workshop says of one touchpoint. */
public record PerspectiveId(UUID value) implements Id {
    public static PerspectiveId fromString(String text) {
        return new PerspectiveId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "perspective";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
