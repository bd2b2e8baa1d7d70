package dev.waymark.kpi.impact.write;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.kpi.Impact;
import dev.waymark.contracts.kpi.KpiId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says for good what an action did to its KPI. */
public record ConcludeImpact(
        @TargetAggregateIdentifier ActionId action,
        KpiId kpi,
        @Nullable Improvement improvement,
        Impact impact) {}
