package dev.waymark.feedback.intake.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.intake.read.FeedbackFilter;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.UtcDays;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which utterances a list shall show. */
public record FeedbackQuery(
        @QueryParam("map") @Nullable JourneyMapId map,
        @QueryParam("touchpoint") @Nullable TouchpointId touchpoint,
        @QueryParam("segment") @Nullable String segment,
        @QueryParam("source") @Nullable String source,
        @QueryParam("channel") @Nullable String channel,

        @Parameter(description = "Said on that day (UTC) or later", example = "2026-01-01")
        @QueryParam("from")
        @CalendarDay
        @Nullable LocalDate from,

        @Parameter(description = "Said on that day (UTC) or before", example = "2026-03-31")
        @QueryParam("to")
        @CalendarDay
        @Nullable LocalDate to) {
    FeedbackFilter filter() {
        return new FeedbackFilter(map, touchpoint, segment, source, channel, UtcDays.from(from), UtcDays.until(to));
    }
}
