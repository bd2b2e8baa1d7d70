package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a pain point of a touchpoint. */
public record PainPointId(UUID value) implements Id {
    public static PainPointId fromString(String text) {
        return new PainPointId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "painpoint";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
