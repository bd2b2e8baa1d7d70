package dev.waymark.feedback.theme.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.intake.read.FeedbackView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment that belongs to a theme. */
public record ThemedFeedback(
        FeedbackId id,
        Instant collectedAt,
        @Nullable String channel,
        @Nullable String segment,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,

        @Schema(description = "−1 to 1", examples = "-0.4") @Nullable Double sentiment,

        @Schema(description = "What the customer said, as far as the caller may read it") @Nullable String text) {
    static ThemedFeedback of(FeedbackView view, @Nullable String text) {
        return new ThemedFeedback(
                view.id(),
                view.collectedAt(),
                view.channel(),
                view.segment(),
                view.map(),
                view.stage(),
                view.touchpoint(),
                view.sentiment(),
                text);
    }
}
