package dev.waymark.feedback.summary.rest;

import dev.waymark.feedback.summary.read.Dimension;
import dev.waymark.feedback.summary.read.Metric;
import dev.waymark.statistics.ControlChart;
import dev.waymark.statistics.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A figure over time, and where it is more than its everyday ups and downs. */
@Schema(name = "FeedbackSignals")
public record SignalsAnswer(
        Metric metric,
        Dimension bucket,
        String zone,

        @Schema(description = "How many buckets are over, have answers and are not hidden")
        int n,

        @Schema(description = "Absent below six buckets: they say too little about what is usual", nullable = true)
        @Nullable Limits limits,

        List<Point> points) {
    /** XmR. */
    @Schema(name = "ControlLimits")
    public record Limits(
            double mean,
            double movingRange,
            double low,
            double high,

            @Schema(readOnly = true, examples = "mean ± 2.66 · mean moving range (XmR), within the scale")
            String convention) {}

    /** One bucket. */
    @Schema(name = "SignalPoint")
    public record Point(
            @Schema(description = "First day of the bucket") LocalDate start,

            @Schema(nullable = true) @Nullable Estimate value,

            @Schema(
                    description =
                            "outside-limits; eight-on-one-side of the mean; two-of-three-beyond-two-sigma on one side")
            Set<ControlChart.Signal> signals,

            @Schema(
                    description =
                            "True where fewer than five answered, or it could be worked out from such a bucket: for"
                                    + " analysts and admins only. It counts for no limit")
            boolean hidden) {}
}
