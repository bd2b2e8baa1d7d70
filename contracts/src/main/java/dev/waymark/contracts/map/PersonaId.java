package dev.waymark.contracts.map;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a persona. */
public record PersonaId(UUID value) implements Id {
    public static PersonaId fromString(String text) {
        return new PersonaId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "persona";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
