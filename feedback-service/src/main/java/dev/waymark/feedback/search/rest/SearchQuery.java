package dev.waymark.feedback.search.rest;

import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.search.read.SearchFilter;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.input.UtcDays;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is sought, and where. */
public record SearchQuery(
        @Parameter(
                description = "What a customer may have said, in any words",
                example = "parcel never came",
                required = true)
        @QueryParam("q")
        @NotBlank @Size(max = 500) @PlainText
        @Nullable String q,

        @QueryParam("map") @Nullable JourneyMapId map,
        @QueryParam("stage") @Nullable StageId stage,
        @QueryParam("touchpoint") @Nullable TouchpointId touchpoint,
        @QueryParam("segment") @Size(max = 200) @Nullable String segment,
        @QueryParam("channel") @Size(max = 100) @Nullable String channel,
        @QueryParam("sentiment") @Nullable SentimentLabel sentiment,

        @Parameter(description = "Said on that day (UTC) or later", example = "2026-01-01")
        @QueryParam("from")
        @CalendarDay
        @Nullable LocalDate from,

        @Parameter(description = "Said on that day (UTC) or before", example = "2026-03-31")
        @QueryParam("to")
        @CalendarDay
        @Nullable LocalDate to) {
    SearchFilter filter(Set<JourneyMapId> hidden) {
        return new SearchFilter(
                map, stage, touchpoint, segment, channel, sentiment, UtcDays.from(from), UtcDays.until(to), hidden);
    }

    /** Not null once it was validated. */
    String sought() {
        return q == null ? "" : q.strip();
    }
}
