package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies a survey, through all its versions. */
public record SurveyId(UUID value) implements Id {
    public static SurveyId fromString(String text) {
        return new SurveyId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "survey";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
