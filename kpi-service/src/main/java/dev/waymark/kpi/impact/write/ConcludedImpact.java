package dev.waymark.kpi.impact.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** The impact of one action. It bears the action's id and begins with its conclusion, so there is never a second one. */
public class ConcludedImpact {
    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private ActionId action;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    ConcludedImpact() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    ConcludedImpact(ConcludeImpact command) {
        apply(new ImpactConcluded(command.kpi(), command.action(), command.improvement(), command.impact()));
    }

    @EventSourcingHandler
    void on(ImpactConcluded event) {
        action = event.action();
    }
}
