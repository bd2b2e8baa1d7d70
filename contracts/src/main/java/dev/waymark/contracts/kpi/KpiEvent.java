package dev.waymark.contracts.kpi;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Improvement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a KPI. */
public sealed interface KpiEvent {
    KpiId kpi();

    /**
     * A KPI exists.
     *
     * @param unit what one is counted in: points, %, minutes, EUR …
     * @param target the level to reach
     * @param warningLevel the level at which somebody should look
     * @param cadence how often it is expected to be measured, as an ISO-8601 period, for example P1D or P1M
     * @param scope the feedback it is computed from; absent when its values are sent in
     */
    @EventName("kpi.KpiDefined")
    record KpiDefined(
            KpiId kpi,
            String name,
            KpiKind kind,
            String unit,
            Direction direction,
            @Nullable Double target,
            @Nullable Double warningLevel,
            @Nullable String cadence,
            UserId owner,
            @Nullable FeedbackScope scope)
            implements KpiEvent {}

    /** New values, or corrected ones where the KPI had another value at that time. */
    @EventName("kpi.MeasurementsRecorded")
    record MeasurementsRecorded(KpiId kpi, List<Measurement> measurements) implements KpiEvent {}

    /** The time an action was given to show its effect is over; this is what the numbers say. Said once an action. */
    @EventName("kpi.ImpactConcluded")
    record ImpactConcluded(
            KpiId kpi, ActionId action, @Nullable Improvement improvement, Impact impact) implements KpiEvent {}
}
