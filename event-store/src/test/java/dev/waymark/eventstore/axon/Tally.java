package dev.waymark.eventstore.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A counter that becomes long. */
@Snapshotted(value = "test.Tally", revision = 2)
class Tally {
    record Begin(String id) {}

    record Add(@TargetAggregateIdentifier String id, int times) {}

    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // the first event sets it
    private String id;

    private int value;

    Tally() {}

    @CommandHandler
    Tally(Begin command) {
        apply(new Counter.Started(command.id()));
    }

    @CommandHandler
    int handle(Add command) {
        for (int i = 0; i < command.times(); i++) apply(new Counter.Counted(id, value + 1));
        return value;
    }

    @EventSourcingHandler
    void on(Counter.Started event) {
        id = event.id();
    }

    @EventSourcingHandler
    void on(Counter.Counted event) {
        value = event.value();
    }
}
