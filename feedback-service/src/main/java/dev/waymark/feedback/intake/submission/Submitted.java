package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.feedback.FeedbackId;
import org.jspecify.annotations.Nullable;

/**
 * What became of an utterance.
 *
 * @param isNew false if the same submission was there before; then nothing was stored
 * @param note what was taken in differently from how it was meant
 */
public record Submitted(
        FeedbackId feedback, boolean isNew, @Nullable String note) {}
