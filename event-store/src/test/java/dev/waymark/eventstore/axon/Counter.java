package dev.waymark.eventstore.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An aggregate for tests: counts. */
class Counter {
    record Start(String id) {}

    record Count(@TargetAggregateIdentifier String id, int times) {}

    record Started(String id) {}

    record Counted(String id, int value) {}

    static final EventTypes TYPES = EventTypes.builder()
            .type("test.Started", 1, Started.class)
            .type("test.Counted", 1, Counted.class)
            .tags(event -> Set.of("counter:" + (event instanceof Counted it ? it.id() : ((Started) event).id())))
            .build();

    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // the first event sets it; until then Axon wants null
    private String id;

    private int value;

    Counter() {}

    @CommandHandler
    Counter(Start command) {
        apply(new Started(command.id()));
    }

    @CommandHandler
    int handle(Count command) {
        for (int i = 0; i < command.times(); i++) apply(new Counted(id, value + 1));
        return value;
    }

    @EventSourcingHandler
    void on(Started event) {
        id = event.id();
    }

    @EventSourcingHandler
    void on(Counted event) {
        value = event.value();
    }
}
