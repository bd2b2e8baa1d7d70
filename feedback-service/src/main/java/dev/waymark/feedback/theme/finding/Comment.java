package dev.waymark.feedback.theme.finding;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One comment to look for themes in, opened.
 *
 * @param customer whose key seals it
 * @param known whether the search before could see it
 * @param vector its meaning, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares comments; a vector is read in loops
public record Comment(
        FeedbackId id,
        SubjectId customer,
        Instant collectedAt,
        boolean known,
        @Nullable Double sentiment,
        String text,
        float[] vector) {}
