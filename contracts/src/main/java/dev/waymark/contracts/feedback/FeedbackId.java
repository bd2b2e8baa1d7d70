package dev.waymark.contracts.feedback;

import dev.waymark.contracts.Id;
import java.util.UUID;

/** Identifies one utterance of a customer; derived from its source and submission id, so that the same submission has the same id wherever it arrives. */
public record FeedbackId(UUID value) implements Id {
    public static FeedbackId fromString(String text) {
        return new FeedbackId(Id.parse(text));
    }

    @Override
    public String kind() {
        return "feedback";
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
