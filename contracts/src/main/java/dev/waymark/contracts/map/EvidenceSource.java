package dev.waymark.contracts.map;

import dev.waymark.contracts.feedback.FeedbackId;
import org.jspecify.annotations.Nullable;

/**
 * Where evidence comes from. What a customer said stays with the feedback; here is only where to find it.
 *
 * @param feedback the utterance; for feedback alone, which has no other reference
 * @param reference where to find it: an address, an interview's number, a file's name
 * @param title what it is called
 */
public record EvidenceSource(
        SourceType type,
        @Nullable FeedbackId feedback,
        @Nullable String reference,
        @Nullable String title) {
    public EvidenceSource {
        boolean isFeedback = type == SourceType.FEEDBACK;
        if (isFeedback != (feedback != null) || isFeedback != (reference == null)) {
            throw new IllegalArgumentException("Feedback is referred to by its id, everything else by a reference");
        }
    }
}
