package dev.waymark.feedback.summary.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.statistics.Estimate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Scores of what was said, each with the number of answers and a 95 % interval. */
public record Summary(
        @Schema(description = "How many utterances there are, with or without scores")
        long responses,

        Csat csat,
        NetPromoters nps,
        Ces ces,
        Feeling sentiment,

        @Schema(
                description = "Only where somebody was invited to answer, and on the day of the invitation",
                nullable = true)
        @Nullable ResponseRate responseRate) {
    /** Satisfaction. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Csat(
            long n,

            @Schema(description = "Share of answers 4 and 5, 0 to 1", nullable = true) @Nullable Estimate topTwoBox,

            @Schema(nullable = true) @Nullable Estimate mean,

            @Schema(description = "How it is reckoned; in totals only")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable String convention) {}

    /** Recommendation. */
    @Schema(name = "NetPromoterScore")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NetPromoters(
            long n,

            @Schema(description = "−100 to 100", nullable = true) @Nullable Estimate score,

            long promoters,
            long passives,
            long detractors,

            @Schema(description = "How it is reckoned; in totals only")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable String convention) {}

    /** Effort. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Ces(
            long n,

            @Schema(description = "Share of answers 5 to 7, 0 to 1", nullable = true) @Nullable Estimate easy,

            @Schema(nullable = true) @Nullable Estimate mean,

            @Schema(description = "How it is reckoned; in totals only")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable String convention) {}

    /** How comments feel. */
    @Schema(name = "SentimentSummary")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Feeling(
            @Schema(description = "How many comments have a sentiment")
            long n,

            @Schema(description = "−1 to 1", nullable = true) @Nullable Estimate mean,

            @Schema(description = "Share of negative ones, 0 to 1", nullable = true) @Nullable Estimate negative,

            @Schema(description = "How many of each; uncertain ones have a sentiment, unscored ones have none")
            Map<SentimentLabel, Long> labels,

            @Schema(description = "How it is reckoned; in totals only")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable String convention) {}

    /** Invitations and answers to them. */
    public record ResponseRate(
            @Schema(description = "How many were invited") long n,

            @Schema(description = "How many of them have answered, in part or in full")
            long answered,

            @Schema(description = "0 to 1, with Wilson's interval")
            Estimate rate) {}
}
