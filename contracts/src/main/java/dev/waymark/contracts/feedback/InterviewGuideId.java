package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies what is to be asked in interviews. */
public record InterviewGuideId(UUID value) implements Id {
    public static InterviewGuideId fromString(String text) {
        return new InterviewGuideId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "interview-guide";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
