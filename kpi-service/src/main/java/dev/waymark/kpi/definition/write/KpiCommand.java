package dev.waymark.kpi.definition.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.FeedbackScope;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.kpi.Measurement;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a KPI. */
public sealed interface KpiCommand {
    KpiId kpi();

    /** Where no unit is said, the kind's own is meant. */
    record DefineKpi(
            @TargetAggregateIdentifier KpiId kpi,
            String name,
            KpiKind kind,
            @Nullable String unit,
            Direction direction,
            @Nullable Double target,
            @Nullable Double warningLevel,
            @Nullable String cadence,
            UserId owner,
            @Nullable FeedbackScope scope)
            implements KpiCommand {}

    /** Answered with {@link Recorded}. */
    record RecordMeasurements(@TargetAggregateIdentifier KpiId kpi, List<Measurement> measurements, Instant now)
            implements KpiCommand {}
}
