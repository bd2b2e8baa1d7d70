package dev.waymark.feedback.summary.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.summary.read.Scope;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which feedback is meant, in every operation that sums it up. */
public record ScopeQuery(
        @QueryParam("map") @Nullable JourneyMapId map,

        @Parameter(description = "Its touchpoints as the map is today, and what was said of the stage itself; with map")
        @QueryParam("stage")
        @Nullable StageId stage,

        @QueryParam("touchpoint") @Nullable TouchpointId touchpoint,

        @Parameter(description = "Of the maps that show this persona's journey") @QueryParam("persona") @Nullable PersonaId persona,

        @QueryParam("segment") @Size(max = 200) @Nullable String segment,

        @QueryParam("channel") @Size(max = 100) @Nullable String channel,

        @Parameter(description = "Said on that day or later", example = "2026-01-01")
        @QueryParam("from")
        @CalendarDay
        @Nullable LocalDate from,

        @Parameter(description = "Said on that day or before", example = "2026-03-31")
        @QueryParam("to")
        @CalendarDay
        @Nullable LocalDate to,

        @Parameter(
                description = "The time zone in which days begin (IANA); UTC unless told otherwise",
                example = "Europe/Berlin")
        @QueryParam("zone")
        @Size(max = 60) @Nullable String zone) {
    /** Without the maps the caller may not read. */
    Scope scope(VisibleMaps visible) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid("to", "must not be before from");
        }
        return new Scope(map, stage, touchpoint, persona, segment, channel, from, to, visible.hiddenBeside(map));
    }

    ZoneId zoneId() {
        try {
            return zone == null || zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Refusal.invalid("zone", "'%s' is no time zone".formatted(zone));
        }
    }
}
