package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one search for themes. */
public record ThemeRunId(UUID value) implements Id {
    public static ThemeRunId fromString(String text) {
        return new ThemeRunId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "run";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
