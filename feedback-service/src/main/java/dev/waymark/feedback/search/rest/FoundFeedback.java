package dev.waymark.feedback.search.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.intake.read.FeedbackView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment that means what was sought. */
public record FoundFeedback(
        FeedbackId id,

        @Schema(description = "Cosine of what was sought and what was said; 1 for the same", examples = "0.62")
        double score,

        String source,
        Instant collectedAt,
        @Nullable String channel,
        @Nullable String segment,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        @Nullable Double sentiment,
        @Nullable SentimentLabel label,

        @Schema(
                description = "What the customer said, as far as the caller may read it",
                examples = "My delivery is missing.")
        @Nullable String text,

        @Schema(description = "Words of the text that were sought; absent without text") @Nullable List<Span> words,

        @Schema(description = "The sentence nearest to what was sought, where the text has several") @Nullable Span sentence) {
    static FoundFeedback of(
            FeedbackView view,
            double score,
            @Nullable String text,
            @Nullable List<Span> words,
            @Nullable Span sentence) {
        return new FoundFeedback(
                view.id(),
                score,
                view.source(),
                view.collectedAt(),
                view.channel(),
                view.segment(),
                view.map(),
                view.stage(),
                view.touchpoint(),
                view.sentiment(),
                view.label(),
                text,
                words,
                sentence);
    }
}
