package dev.waymark.feedback.summary.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.summary.read.Scope;
import dev.waymark.feedback.summary.read.Summaries;
import dev.waymark.feedback.summary.read.Summary;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.CalendarDay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Scores of feedback. */
@Path("/api/v1/feedback/summary")
@Tag(name = "Feedback")
public class SummaryResource {
    @Inject
    Summaries summaries;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "summariseFeedback",
            summary = "Sum up scores: CSAT, NPS and CES with n and 95 % interval",
            description = "Of all feedback that fits all filters given. Without any answer n is 0 and the score null.")
    public Summary summary(
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("touchpoint") @Nullable TouchpointId touchpoint,
            @QueryParam("segment") @Nullable String segment,
            @QueryParam("channel") @Nullable String channel,
            @Parameter(description = "Said on that day (UTC) or later", example = "2026-01-01")
                    @QueryParam("from")
                    @CalendarDay
                    @Nullable LocalDate from,
            @Parameter(description = "Said on that day (UTC) or before", example = "2026-03-31")
                    @QueryParam("to")
                    @CalendarDay
                    @Nullable LocalDate to) {
        return summaries.of(new Scope(map, touchpoint, segment, channel, from, to));
    }
}
