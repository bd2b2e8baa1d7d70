package dev.waymark.testkit.probe;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** An entity that can be touched. */
public class Probe {
    record Begin(UUID probe) {}

    /**
     * Touches it.
     *
     * @param meanwhile happens between the decision and its storing
     * @param times more than 1,000 are more than a commit holds
     */
    record Touch(@TargetAggregateIdentifier UUID probe, int times, Runnable meanwhile) {}

    public record Begun(UUID probe) {}

    public record Touched(UUID probe, int times) {}

    @AggregateIdentifier
    @SuppressWarnings("NullAway.Init") // the first event sets it; until then Axon wants null
    private UUID probe;

    private int times;

    Probe() {}

    @CommandHandler
    Probe(Begin command) {
        apply(new Begun(command.probe()));
    }

    @CommandHandler
    void handle(Touch command) {
        for (int i = 0; i < command.times(); i++) {
            apply(new Touched(probe, times + 1));
        }
        command.meanwhile().run();
    }

    @EventSourcingHandler
    void on(Begun event) {
        probe = event.probe();
    }

    @EventSourcingHandler
    void on(Touched event) {
        times = event.times();
    }
}
