package dev.waymark.kpi.level;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The level over some days. */
@Schema(
        description =
                "The level over some days, in the KPI's unit, with how many values it rests on and its 95 % interval")
public record LevelOfDays(
        @Schema(description = "The first day") LocalDate from,

        @Schema(description = "The last day") LocalDate to,

        @Schema(description = "Answers or measurements", examples = "300")
        long n,

        @Schema(description = "Absent where there are no values", examples = "33.3") @Nullable Double level,

        @Schema(description = "Lower end of the 95 % interval; absent where one cannot be given", examples = "24.4")
        @Nullable Double low,

        @Schema(description = "Upper end of it", examples = "42.3") @Nullable Double high,

        @Schema(description = "How the interval was computed", examples = "wald") @Nullable String method) {
    public static LevelOfDays of(LocalDate from, LocalDate to, Sample sample) {
        Level level = sample.level();
        return new LevelOfDays(from, to, level.n(), level.level(), level.low(), level.high(), level.method());
    }
}
