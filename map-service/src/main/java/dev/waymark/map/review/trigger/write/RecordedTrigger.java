package dev.waymark.map.review.trigger.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.ReviewTriggerEvent.ReviewTriggered;
import dev.waymark.contracts.map.TriggerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Happened once; nothing follows in its own life. */
public class RecordedTrigger {
    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private TriggerId trigger;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    RecordedTrigger() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    RecordedTrigger(RecordTrigger command) {
        apply(new ReviewTriggered(command.trigger(), command.kind(), command.reason(), command.maps(), command.due()));
    }

    @EventSourcingHandler
    void on(ReviewTriggered event) {
        trigger = event.trigger();
    }
}
