package dev.waymark.feedback.summary.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.waymark.statistics.Estimate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Scores of what was said, each with the number of answers and a 95 % interval. */
public record Summary(
        @Schema(description = "How many utterances there are, with or without scores")
        long responses,

        Csat csat,
        NetPromoters nps,
        Ces ces) {
    /** Satisfaction. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Csat(
            long n,

            @Schema(description = "Share of answers 4 and 5, 0 to 1", nullable = true) @Nullable Estimate topTwoBox,

            @Schema(nullable = true) @Nullable Estimate mean) {
        @JsonProperty
        @Schema(readOnly = true)
        public String convention() {
            return "share of 4 and 5 of answers 1–5 (top two box) with Wilson's interval; mean with Student's t interval";
        }
    }

    /** Recommendation. */
    @Schema(name = "NetPromoterScore")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record NetPromoters(
            long n,

            @Schema(description = "−100 to 100", nullable = true) @Nullable Estimate score,

            long promoters,
            long passives,
            long detractors) {
        @JsonProperty
        @Schema(readOnly = true)
        public String convention() {
            return "100 · (share of 9–10 − share of 0–6) of answers 0–10; Wald interval, adjusted below 100 answers";
        }
    }

    /** Effort. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Ces(
            long n,

            @Schema(description = "Share of answers 5 to 7, 0 to 1", nullable = true) @Nullable Estimate easy,

            @Schema(nullable = true) @Nullable Estimate mean) {
        @JsonProperty
        @Schema(readOnly = true)
        public String convention() {
            return "CES 2.0: share of 5–7 of answers 1–7 with Wilson's interval; mean with Student's t interval";
        }
    }
}
