package dev.waymark.kpi.level;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.FeedbackScope;
import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a KPI is. */
public record KpiView(
        @BsonId KpiId id,
        String name,
        KpiKind kind,

        @Schema(description = "What its levels are counted in", examples = "points")
        String unit,

        Direction direction,

        @Schema(description = "The level to reach") @Nullable Double target,

        @Schema(description = "The level at which somebody should look") @Nullable Double warningLevel,

        @Schema(description = "How often it is expected to be measured", examples = "P1M") @Nullable String cadence,

        UserId owner,

        @Schema(description = "The feedback it is computed from; absent for a number") @Nullable FeedbackScope scope,

        Instant definedAt) {
    static KpiView of(KpiDefined event, Instant at) {
        return new KpiView(
                event.kpi(),
                event.name(),
                event.kind(),
                event.unit(),
                event.direction(),
                event.target(),
                event.warningLevel(),
                event.cadence(),
                event.owner(),
                event.scope(),
                at);
    }

    Optional<Period> period() {
        return Optional.ofNullable(cadence).map(Period::parse);
    }

    /** Whether a level is as good as a goal, or better. */
    public boolean reaches(double level, double goal) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> level >= goal;
            case LOWER_IS_BETTER -> level <= goal;
        };
    }

    /** Whether somebody should look; false where no warning level is set. */
    boolean warns(double level) {
        return warningLevel != null && (level == warningLevel || !reaches(level, warningLevel));
    }
}
