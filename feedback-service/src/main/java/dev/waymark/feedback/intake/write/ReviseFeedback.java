package dev.waymark.feedback.intake.write;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Let an utterance say what its customer changed it to.
 *
 * @param edition the number of the change where it came from: each is taken over once, and none after a later one
 * @param consent what they agree to; absent where they agree to nothing any more
 */
public record ReviseFeedback(
        @TargetAggregateIdentifier FeedbackId feedback,
        int edition,
        Scores scores,
        @Nullable String language,
        @Nullable SubjectId subject,
        @Nullable SealedText comment,
        @Nullable Consent consent) {}
