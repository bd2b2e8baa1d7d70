package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a need of a persona. */
public record NeedId(UUID value) implements Id {
    public static NeedId fromString(String text) {
        return new NeedId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "need";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
