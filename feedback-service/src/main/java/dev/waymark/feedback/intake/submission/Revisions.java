package dev.waymark.feedback.intake.submission;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.intake.write.ReviseFeedback;
import dev.waymark.feedback.intake.write.Submission;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.axon.Commands;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Takes over what customers change in what they have said. */
@Singleton
public class Revisions {
    @Inject
    Vault vault;

    @Inject
    Commands commands;

    /**
     * Replaces what an utterance says, if it is there; it may say nothing any more.
     *
     * @param edition the number of the change at its source
     */
    public void revise(
            Submission submission,
            int edition,
            Scores scores,
            @Nullable String language,
            @Nullable String customer,
            @Nullable String comment,
            @Nullable Consent consent) {
        FeedbackId id = submission.feedback();
        Vault.Sealed sealed = vault.seal(id, customer, comment);
        try {
            commands.order(new ReviseFeedback(
                    id,
                    edition,
                    scores,
                    language,
                    sealed == null ? null : sealed.subject(),
                    sealed == null ? null : sealed.comment(),
                    consent));
        } catch (AggregateNotFoundException e) {
            // It never said anything, and says nothing now.
        }
    }
}
