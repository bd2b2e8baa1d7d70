package dev.waymark.feedback.intake.write;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SentimentLabel;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Note what a model makes of an utterance's comment.
 *
 * @param edition of the comment the model has read; 0 is the first. Nothing is noted of one that was replaced
 */
public record AnalyseFeedback(
        @TargetAggregateIdentifier FeedbackId feedback,
        int edition,
        String language,
        @Nullable Double sentiment,
        @Nullable Double confidence,
        SentimentLabel label,
        String model) {}
