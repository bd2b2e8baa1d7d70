package dev.waymark.feedback.intake.rest;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.intake.read.FeedbackView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One utterance as the caller may see it. */
@Schema(name = "Feedback")
public record FeedbackAnswer(
        FeedbackId id,
        String source,
        String submissionId,
        Instant collectedAt,
        Instant receivedAt,
        @Nullable String channel,
        @Nullable String segment,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        Scores scores,

        @Schema(description = "ISO 639-1 as found in the comment, or else as it was handed in", examples = "en")
        @Nullable String language,

        @Schema(
                description =
                        "−1 very negative … 1 very positive; absent until the comment was analysed, and where it is"
                                + " unscored",
                examples = "-0.42")
        @Nullable Double sentiment,

        @Schema(description = "uncertain: too close to call; unscored: not in English. Absent until it was analysed")
        @Nullable SentimentLabel label,

        @Schema(description = "How likely the label is right, 0 to 1", examples = "0.93") @Nullable Double confidence,

        @Schema(
                description =
                        "Who found out what it speaks of: a person, or its likeness to the touchpoint; absent where"
                                + " it was handed in with it")
        @Nullable AssignedBy assignedBy,

        @Schema(description = "How sure likeness was, 0 to 1", examples = "0.71") @Nullable Double assignmentConfidence,

        @Schema(
                description =
                        "What the customer said; from contributors up. Below analysts e-mail addresses, telephone, card and"
                                + " bank account numbers are masked")
        @Nullable String comment,

        @Schema(description = "What the customer is called outside; for analysts and admins only") @Nullable String customer,

        @Schema(description = "True where text was erased at the customer's wish; from contributors up") @Nullable Boolean erased) {
    static FeedbackAnswer of(
            FeedbackView view, @Nullable String comment, @Nullable String customer, @Nullable Boolean erased) {
        return new FeedbackAnswer(
                view.id(),
                view.source(),
                view.submissionId(),
                view.collectedAt(),
                view.receivedAt(),
                view.channel(),
                view.segment(),
                view.map(),
                view.stage(),
                view.touchpoint(),
                view.scores(),
                view.language(),
                view.sentiment(),
                view.label(),
                view.confidence(),
                view.assignedBy(),
                view.assignmentConfidence(),
                comment,
                customer,
                erased);
    }
}
