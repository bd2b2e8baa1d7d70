package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a place outside that feedback comes from by itself. */
public record SourceId(UUID value) implements Id {
    public static SourceId fromString(String text) {
        return new SourceId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "source";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
