package dev.waymark.map.journeymap.policy;

import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
import dev.waymark.contracts.kpi.Verdict;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ReducePainPoint;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.FromLogs;
import dev.waymark.service.axon.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;

@Singleton
@FromLogs("kpi")
@ProcessingGroup("when-action-proves-effective-reduce-pain-point")
class WhenActionProvesEffectiveReducePainPoint implements Policy {
    private final Commands commands;

    @Inject
    WhenActionProvesEffectiveReducePainPoint(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ImpactConcluded event) {
        Improvement improvement = event.improvement();
        if (improvement == null
                || improvement.painPoint() == null
                || event.impact().verdict() != Verdict.IMPROVED) {
            return;
        }
        try {
            commands.order(new ReducePainPoint(
                    improvement.map(), improvement.touchpoint(), improvement.painPoint(), event.action()));
        } catch (AggregateNotFoundException unknown) {
            // Another service may speak of a map that never was here.
        }
    }
}
