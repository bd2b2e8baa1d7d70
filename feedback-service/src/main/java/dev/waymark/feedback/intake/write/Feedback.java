package dev.waymark.feedback.intake.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Arrives once: its first event has the same place in the log whoever sends it. */
public class Feedback {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private FeedbackId feedback;

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

    @EventSourcingHandler
    void on(FeedbackReceived event) {
        feedback = event.feedback();
    }
}
