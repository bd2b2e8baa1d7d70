package dev.waymark.kpi.definition.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.FeedbackScope;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.kpi.definition.write.KpiCommand.DefineKpi;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new KPI. */
public record NewKpi(
        @Schema(examples = "Recommendation after delivery") @NotBlank @PlainText @Size(max = 200) String name,

        @Schema(description = "nps and csat are computed from feedback, a number takes measurements") @NotNull KpiKind kind,

        @Schema(
                description = "Needed for a number; 'points' for nps and '%' for csat, whose levels run from 0 to 100",
                examples = "points")
        @Nullable @PlainText
        @Size(min = 1, max = 40) String unit,

        @NotNull Direction direction,

        @Schema(description = "The level to reach", examples = "40") @Nullable Double target,

        @Schema(description = "The level at which somebody should look; worse than the target", examples = "20")
        @Nullable Double warningLevel,

        @Schema(description = "How often it is expected to be measured, as an ISO-8601 period", examples = "P1M")
        @Nullable @Size(max = 40) String cadence,

        @Schema(description = "Which feedback it is computed from; needed for nps and csat, refused for a number")
        @Nullable @Valid Scope scope) {
    /** The feedback on a whole map, or on one touchpoint of it. */
    public record Scope(@NotNull JourneyMapId map, @Nullable TouchpointId touchpoint) {}

    DefineKpi command(KpiId id, UserId owner) {
        FeedbackScope fedBy = scope == null ? null : new FeedbackScope(scope.map(), scope.touchpoint());
        return new DefineKpi(id, name, kind, unit, direction, target, warningLevel, cadence, owner, fedBy);
    }
}
