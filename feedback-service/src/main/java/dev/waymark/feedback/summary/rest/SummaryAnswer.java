package dev.waymark.feedback.summary.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.feedback.summary.read.Dimension;
import dev.waymark.feedback.summary.read.Summary;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A summary, and what it is divided into where that was asked for. */
@Schema(name = "FeedbackSummary")
public record SummaryAnswer(
        @JsonUnwrapped @Nullable Summary total,

        @Schema(
                description =
                        "True where filters leave fewer than five answers: the figures are for analysts and admins only")
        boolean hidden,

        @Schema(description = "The time zone in which days begin", examples = "Europe/Berlin")
        String zone,

        @Schema(description = "In the order of their values; groups of which nothing was said are left out") @Nullable List<GroupAnswer> groups) {
    /** One of what a summary is divided into. */
    @Schema(name = "FeedbackGroup")
    public record GroupAnswer(
            @Schema(
                    description =
                            "Its value by dimension: an id, a name, or the first day of a bucket of time; without a"
                                    + " dimension, what has no value there. '(other)' holds those beyond the first 60"
                                    + " segments or 20 channels",
                    examples = "{\"touchpoint\": \"01990a3c-0000-7000-8000-0000000000d1\", \"month\": \"2026-01-01\"}")
            Map<Dimension, String> of,

            @Schema(
                    description =
                            "True where fewer than five answered, or it could be worked out from such a group: for"
                                    + " analysts and admins only")
            boolean hidden,

            @Schema(nullable = true) @Nullable Summary summary) {}
}
