package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies the themes of one map, or those of all feedback. */
public record ThemesId(UUID value) implements Id {
    public static ThemesId fromString(String text) {
        return new ThemesId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "themes";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
