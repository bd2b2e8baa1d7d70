package dev.waymark.feedback.customer.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.CustomerEvent.ConsentStated;
import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.CustomerEvent.CustomerExported;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.service.problem.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** What the log knows of a customer: what they agreed to, when they were exported, that they are erased. */
public class Customer {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private SubjectId subject;

    private boolean erased;
    private @Nullable Consent consent;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Customer() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(StateConsent command) {
        requireNotErased();
        if (!command.consent().equals(consent)) {
            apply(new ConsentStated(command.subject(), command.consent()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordExport command) {
        requireNotErased();
        apply(new CustomerExported(command.subject()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordErasure command) {
        if (!erased || command.again()) {
            apply(new CustomerErased(command.subject()));
        }
    }

    private void requireNotErased() {
        if (erased) {
            throw Refusal.notFound("The customer is erased");
        }
    }

    @EventSourcingHandler
    void on(ConsentStated event) {
        subject = event.subject();
        consent = event.consent();
    }

    @EventSourcingHandler
    void on(CustomerExported event) {
        subject = event.subject();
    }

    @EventSourcingHandler
    void on(CustomerErased event) {
        subject = event.subject();
        erased = true;
    }
}
