package dev.waymark.kpi.level;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a KPI stands. */
public record Standing(
        @Schema(description = "When it was last measured; for feedback, to a quarter of an hour") @Nullable Instant lastMeasuredAt,

        @Schema(description = "Whether its cadence has passed without a new value")
        boolean late,

        @Schema(
                description = "The level over one cadence (30 days where it has none) that ends with the last value:"
                        + " NPS, CSAT in percent, or the mean of the measurements")
        Level current,

        @Schema(description = "Whether the level is at the warning level or worse")
        boolean warning,

        @Schema(description = "Absent where there is no target or no value") @Nullable Boolean targetReached) {}
