package dev.waymark.feedback.intake.write;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Take in one utterance. Its id is its submission's, so that it can be taken in only once. */
public record ReceiveFeedback(
        Submission submission,
        Instant collectedAt,
        @Nullable String channel,
        @Nullable String segment,
        @Nullable JourneyMapId map,
        @Nullable StageId stage,
        @Nullable TouchpointId touchpoint,
        Scores scores,
        @Nullable String language,
        @Nullable SubjectId subject,
        @Nullable SealedText comment,
        @Nullable Consent consent) {
    @TargetAggregateIdentifier
    public FeedbackId feedback() {
        return submission.feedback();
    }
}
