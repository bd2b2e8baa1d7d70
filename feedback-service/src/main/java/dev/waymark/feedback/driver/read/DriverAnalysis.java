package dev.waymark.feedback.driver.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.statistics.Estimate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the touchpoints of a map have to do with how customers see the journey as a whole. */
@Schema(name = "Drivers")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DriverAnalysis(
        ScoreKind outcome,
        ScoreKind score,

        @Schema(description = "How many customers scored the journey as a whole and at least one touchpoint")
        int n,

        @Schema(description = "Why there are no drivers, where there are none", nullable = true) @Nullable String reason,

        @Schema(description = "The share of the outcome's variance all drivers account for together", nullable = true)
        @Nullable Estimate rSquared,

        @Schema(description = "The heaviest first") List<Driver> drivers,
        @Nullable Thresholds thresholds,
        List<LeftOut> leftOut,

        @Schema(description = "Bootstrap samples behind the intervals; the same question gets the same samples")
        int resamples) {
    @JsonProperty
    @Schema(readOnly = true)
    public String convention() {
        return "Relative weights (Johnson 2000) of touchpoint scores on the outcome, summing to R²; a case is a customer who"
                + " scored the journey as a whole (no stage or touchpoint) and touchpoints, repeated scores averaged,"
                + " correlations of the customers who have both scores; 95 % percentile bootstrap intervals; significant:"
                + " weighs more than random numbers (Tonidandel, LeBreton and Johnson 2009). At least 30 customers a"
                + " touchpoint and 10 customers for each touchpoint that is weighed; of more than 2,000 customers the"
                + " latest. Quadrants (Martilla and James 1977): above or below the mean weight and the mean score.";
    }

    /** One touchpoint. */
    public record Driver(
            TouchpointId touchpoint,

            @Schema(description = "Name on the map, where it is still there", nullable = true) @Nullable String name,

            @Schema(description = "How many customers scored it and the whole")
            int n,

            @Schema(description = "Its part of R²") Estimate weight,

            @Schema(description = "Its share of R², 0 to 1") double share,

            @Schema(description = "How much more it weighs than random numbers")
            Estimate moreThanChance,

            boolean significant,

            @Schema(description = "With the outcome, −1 to 1: whether better here goes with better there")
            double correlation,

            @Schema(description = "Its mean score") Estimate performance,
            Quadrant quadrant) {}

    /** Importance against performance. */
    @Schema(name = "DriverQuadrant")
    public enum Quadrant {
        /** Weighs more than most and is scored worse. */
        CONCENTRATE_HERE,
        KEEP_UP_THE_GOOD_WORK,
        LOW_PRIORITY,
        /** Weighs less than most and is scored better. */
        POSSIBLE_OVERKILL;

        static Quadrant of(boolean important, boolean good) {
            return important
                    ? (good ? KEEP_UP_THE_GOOD_WORK : CONCENTRATE_HERE)
                    : (good ? POSSIBLE_OVERKILL : LOW_PRIORITY);
        }
    }

    /** Where quadrants meet: the means of all drivers. */
    @Schema(name = "DriverThresholds")
    public record Thresholds(double importance, double performance) {}

    /** A touchpoint that could not be weighed. */
    @Schema(name = "DriverLeftOut")
    public record LeftOut(TouchpointId touchpoint, int n, String reason) {}

    static DriverAnalysis none(DriverQuestion question, int n, List<LeftOut> leftOut, String reason) {
        return new DriverAnalysis(question.outcome(), question.score(), n, reason, null, List.of(), null, leftOut, 0);
    }
}
