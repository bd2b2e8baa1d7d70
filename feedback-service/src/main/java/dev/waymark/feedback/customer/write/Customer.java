package dev.waymark.feedback.customer.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.SubjectId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Has no event but its last: nothing about customers is in the log. */
public class Customer {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private SubjectId subject;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Customer() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Customer(RecordErasure command) {
        apply(new CustomerErased(command.subject()));
    }

    @EventSourcingHandler
    void on(CustomerErased event) {
        subject = event.subject();
    }
}
