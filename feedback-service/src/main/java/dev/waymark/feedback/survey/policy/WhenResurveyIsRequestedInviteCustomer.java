package dev.waymark.feedback.survey.policy;

import dev.waymark.contracts.feedback.CaseEvent.ResurveyRequested;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.feedback.survey.write.ResponseCommand.InviteCustomer;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/** The case has given the invitation its id, so that the log refuses a second one, whoever makes it. */
@Singleton
@ProcessingGroup("when-resurvey-is-requested-invite-customer")
class WhenResurveyIsRequestedInviteCustomer implements Policy {
    private static final Duration ANSWERABLE = Duration.ofDays(30);

    private final FeedbackViews feedback;
    private final Vault vault;
    private final Commands commands;

    @Inject
    WhenResurveyIsRequestedInviteCustomer(FeedbackViews feedback, Vault vault, Commands commands) {
        this.feedback = feedback;
        this.vault = vault;
        this.commands = commands;
    }

    /** Who was erased since the case asked for it gets none. */
    @EventHandler
    void on(ResurveyRequested event, @Timestamp Instant at) {
        SubjectId subject =
                feedback.find(event.feedback()).map(FeedbackView::subject).orElse(null);
        if (subject == null || vault.open(List.of(subject)).isErased(subject)) {
            return;
        }
        try {
            commands.order(new InviteCustomer(
                    event.invitation(),
                    event.survey(),
                    at.truncatedTo(ChronoUnit.SECONDS).plus(ANSWERABLE),
                    subject,
                    event.segment(),
                    event.channel(),
                    event.caseId()));
        } catch (AggregateStreamCreationException made) {
            // It is there already.
        }
    }
}
