package dev.waymark.kpi.definition.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.FeedbackScope;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.kpi.level.KpiView;
import dev.waymark.kpi.level.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a KPI is and how it stands. */
public record KpiNow(
        KpiId id,
        String name,
        KpiKind kind,
        String unit,
        Direction direction,
        @Nullable Double target,
        @Nullable Double warningLevel,
        @Nullable String cadence,
        UserId owner,
        @Nullable FeedbackScope scope,
        Instant definedAt,
        Standing standing) {
    static KpiNow of(KpiView kpi, Standing standing) {
        return new KpiNow(
                kpi.id(),
                kpi.name(),
                kpi.kind(),
                kpi.unit(),
                kpi.direction(),
                kpi.target(),
                kpi.warningLevel(),
                kpi.cadence(),
                kpi.owner(),
                kpi.scope(),
                kpi.definedAt(),
                standing);
    }
}
