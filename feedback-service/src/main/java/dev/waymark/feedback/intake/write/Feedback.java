package dev.waymark.feedback.intake.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.TouchpointId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Arrives once: its first event has the same place in the log whoever sends it. What it says can be revised; each edition
 * is analysed once.
 */
public class Feedback {
    @AggregateIdentifier
    private FeedbackId feedback;

    private FeedbackReceived received;
    private Scores scores = Scores.NONE;
    private Consent consent = Consent.NONE;
    private int edition;
    private @Nullable String analysedBy;
    private @Nullable TouchpointId touchpoint;
    private @Nullable AssignedBy assignedBy;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Feedback() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Feedback(ReceiveFeedback command) {
        apply(new FeedbackReceived(
                command.feedback(),
                command.submission().source(),
                command.submission().id(),
                command.collectedAt(),
                command.channel(),
                command.segment(),
                command.map(),
                command.stage(),
                command.touchpoint(),
                command.scores(),
                command.language(),
                command.subject(),
                command.comment(),
                command.consent()));
    }

    @CommandHandler
    void handle(ReviseFeedback command) {
        if (command.edition() <= edition) {
            return;
        }
        apply(new FeedbackRevised(
                feedback,
                command.edition(),
                received.collectedAt(),
                received.channel(),
                received.segment(),
                received.map(),
                received.stage(),
                received.touchpoint(),
                scores,
                command.scores(),
                command.language(),
                command.subject(),
                command.comment(),
                agreedAnew(command.consent())));
    }

    /** Absent where they say the same again: it does not undo what they have said of all their feedback since. */
    private @Nullable Consent agreedAnew(@Nullable Consent said) {
        Consent now = said == null ? Consent.NONE : said;
        return now.equals(consent) ? null : now;
    }

    /** Each edition is analysed by a model once, however often it is asked for. */
    @CommandHandler
    void handle(AnalyseFeedback command) {
        if (command.edition() != edition || command.model().equals(analysedBy)) {
            return;
        }
        apply(new FeedbackAnalysed(
                feedback,
                command.language(),
                command.sentiment(),
                command.confidence(),
                command.label(),
                command.model()));
    }

    /** What people say of it holds against what likeness says. */
    @CommandHandler
    void handle(AssignFeedback command) {
        boolean isSaidAlready = command.touchpoint().equals(touchpoint) && command.by() == assignedBy;
        boolean isKnownBetter = command.by() == AssignedBy.LIKENESS && touchpoint != null;
        if (isSaidAlready || isKnownBetter) {
            return;
        }
        apply(new FeedbackAssigned(
                feedback, command.map(), command.stage(), command.touchpoint(), command.by(), command.confidence()));
    }

    @EventSourcingHandler
    void on(FeedbackReceived event) {
        feedback = event.feedback();
        touchpoint = event.touchpoint();
        received = event;
        scores = event.scores();
        consent = event.consent() == null ? Consent.NONE : event.consent();
    }

    @EventSourcingHandler
    void on(FeedbackAnalysed event) {
        analysedBy = event.model();
    }

    @EventSourcingHandler
    void on(FeedbackAssigned event) {
        touchpoint = event.touchpoint();
        assignedBy = event.by();
    }

    @EventSourcingHandler
    void on(FeedbackRevised event) {
        edition = event.edition();
        analysedBy = null;
        scores = event.scores();
        consent = event.consent() == null ? consent : event.consent();
    }
}
