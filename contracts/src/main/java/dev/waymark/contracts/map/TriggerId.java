package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies something that happened outside and makes maps due for another look. */
public record TriggerId(UUID value) implements Id {
    public static TriggerId fromString(String text) {
        return new TriggerId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "trigger";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
