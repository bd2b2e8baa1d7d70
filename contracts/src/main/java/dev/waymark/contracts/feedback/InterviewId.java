package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one session with one participant. */
public record InterviewId(UUID value) implements Id {
    public static InterviewId fromString(String text) {
        return new InterviewId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "interview";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
