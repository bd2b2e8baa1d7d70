package dev.waymark.feedback.intake.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Arrives once: its first event has the same place in the log whoever sends it. What it says can be revised. */
public class Feedback {
    @AggregateIdentifier
    private FeedbackId feedback;

    private FeedbackReceived received;
    private Scores scores = Scores.NONE;
    private int edition;

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
                command.comment()));
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
                command.comment()));
    }

    @EventSourcingHandler
    void on(FeedbackReceived event) {
        feedback = event.feedback();
        received = event;
        scores = event.scores();
    }

    @EventSourcingHandler
    void on(FeedbackRevised event) {
        edition = event.edition();
        scores = event.scores();
    }
}
