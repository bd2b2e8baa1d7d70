package dev.waymark.feedback.summary.rest;

import dev.waymark.feedback.summary.read.Dimension;
import dev.waymark.feedback.summary.read.Metric;
import dev.waymark.statistics.Comparison;
import dev.waymark.statistics.Estimate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What differs between two periods or segments. */
@Schema(name = "FeedbackComparison")
public record ComparisonAnswer(
        @Schema(description = "How many comparisons were made and adjusted for")
        int comparisons,

        String zone,
        List<Difference> items) {
    /** One figure of one group on both sides. */
    @Schema(name = "FeedbackDifference")
    public record Difference(
            @Schema(description = "The group, where comparisons are made group by group")
            Map<Dimension, String> of,

            Metric metric,

            @Schema(description = "What it is compared with", nullable = true) @Nullable Estimate baseline,

            @Schema(nullable = true) @Nullable Estimate value,

            @Schema(
                    description =
                            "The test and what it says of value minus baseline; absent where one side has too few answers",
                    nullable = true)
            @Nullable Comparison comparison,

            @Schema(
                    description = "The p-value adjusted by Benjamini and Hochberg for all comparisons of this answer",
                    nullable = true)
            @Nullable Double adjustedPValue,

            @Schema(description = "Whether the adjusted p-value is below 0.05")
            boolean significant,

            @Schema(description = "True where fewer than five have answered on a side: for analysts and admins only")
            boolean hidden) {
        Difference adjusted(double pValue) {
            return new Difference(of, metric, baseline, value, comparison, pValue, pValue < Comparison.ALPHA, hidden);
        }
    }
}
