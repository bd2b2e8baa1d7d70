package dev.waymark.feedback.analysis;

import dev.waymark.contracts.feedback.FeedbackId;

/** What a comment means. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them; a vector is read in loops
public record Embedded(FeedbackId feedback, float[] vector) {}
