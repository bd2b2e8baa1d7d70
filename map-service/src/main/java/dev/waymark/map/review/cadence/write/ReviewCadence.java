package dev.waymark.map.review.cadence.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.Cadence;
import dev.waymark.contracts.map.CadenceEvent;
import dev.waymark.contracts.map.CadenceEvent.CadenceDropped;
import dev.waymark.contracts.map.CadenceEvent.CadenceSet;
import dev.waymark.map.review.cadence.write.CadenceCommand.BeginCadence;
import dev.waymark.map.review.cadence.write.CadenceCommand.DropCadence;
import dev.waymark.map.review.cadence.write.CadenceCommand.SetCadence;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Stores only what differs: a rule set anew would count from then. */
public class ReviewCadence {
    @AggregateIdentifier
    private CadenceId id;

    private @Nullable Cadence cadence;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    ReviewCadence() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    ReviewCadence(BeginCadence command) {
        apply(new CadenceSet(command.id().map(), command.cadence()));
    }

    @CommandHandler
    void handle(SetCadence command) {
        if (!command.cadence().equals(cadence)) {
            apply(new CadenceSet(id.map(), command.cadence()));
        }
    }

    @CommandHandler
    void handle(DropCadence command) {
        if (cadence != null) {
            apply(new CadenceDropped(command.id().map()));
        }
    }

    @EventSourcingHandler
    void on(CadenceEvent event) {
        id = new CadenceId(event.map());
        cadence = switch (event) {
            case CadenceSet set -> set.cadence();
            case CadenceDropped _ -> null;
        };
    }
}
