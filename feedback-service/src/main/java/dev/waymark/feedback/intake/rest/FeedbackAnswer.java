package dev.waymark.feedback.intake.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
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
        @Nullable String language,

        @Schema(description = "What the customer said; for analysts and admins only") @Nullable String comment,

        @Schema(description = "What the customer is called outside; for analysts and admins only") @Nullable String customer,

        @Schema(description = "True where text was erased at the customer's wish; for analysts and admins only")
        @Nullable Boolean erased) {
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
                comment,
                customer,
                erased);
    }
}
