package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one person's answers to one survey, from the invitation on. */
public record ResponseId(UUID value) implements Id {
    public static ResponseId fromString(String text) {
        return new ResponseId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "response";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
