package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies what many customers speak of; stays the same while the core of it does. */
public record ThemeId(UUID value) implements Id {
    public static ThemeId fromString(String text) {
        return new ThemeId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "theme";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
