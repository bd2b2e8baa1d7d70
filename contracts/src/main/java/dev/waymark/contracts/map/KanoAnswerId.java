package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies what one participant of a workshop answers about one need. */
public record KanoAnswerId(UUID value) implements Id {
    public static KanoAnswerId fromString(String text) {
        return new KanoAnswerId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "kano-answer";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
