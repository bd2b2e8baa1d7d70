package dev.waymark.kpi.level;

import dev.waymark.statistics.Estimate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A level with what it rests on. */
@Schema(description = "A level in the KPI's unit, with how many values it rests on and its 95 % interval")
public record Level(
        @Schema(description = "Answers or measurements", examples = "300")
        long n,

        @Schema(description = "Absent where there are no values", examples = "33.3") @Nullable Double level,

        @Schema(description = "Lower end of the 95 % interval; absent where one cannot be given", examples = "24.4")
        @Nullable Double low,

        @Schema(description = "Upper end of it", examples = "42.3") @Nullable Double high,

        @Schema(
                description = "How the interval was computed: wald, adjusted-wald (NPS, Rocks 2016), wilson (CSAT),"
                        + " student-t (numbers)",
                examples = "wald")
        @Nullable String method) {
    private static final Level NONE = new Level(0, null, null, null, null);

    static Level of(Optional<Estimate> estimate) {
        return estimate.map(known -> new Level(known.n(), known.value(), known.low(), known.high(), known.method()))
                .orElse(NONE);
    }
}
