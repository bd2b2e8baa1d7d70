package dev.waymark.action.plan.rest;

import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an action promises before work on it starts. */
@Schema(name = "NewCommitment")
public record Promise(
        @Schema(description = "The KPI it should move") @NotNull KpiId kpi,

        @Schema(description = "First day of the time it is compared with") @NotNull @CalendarDay
        LocalDate baselineFrom,

        @Schema(description = "Last day of it; must be over when work starts") @NotNull @CalendarDay
        LocalDate baselineTo,

        @Schema(description = "The level the KPI should reach, in its unit", examples = "4.2")
        @NotNull @DecimalMin("-1000000000000") @DecimalMax("1000000000000") Double target,

        @Schema(description = "How many days after completion are compared with the baseline", examples = "60")
        @NotNull @Min(1) @Max(730) Integer evaluationDays) {
    static @Nullable Commitment commitment(@Nullable Promise promise) {
        if (promise == null) {
            return null;
        }
        if (promise.baselineTo.isBefore(promise.baselineFrom)) {
            throw Refusal.invalid("commitment.baselineTo", "must not be before baselineFrom");
        }
        return new Commitment(
                promise.kpi, promise.baselineFrom, promise.baselineTo, promise.target, promise.evaluationDays);
    }
}
