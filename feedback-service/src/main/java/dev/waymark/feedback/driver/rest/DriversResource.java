package dev.waymark.feedback.driver.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.driver.read.DriverAnalysis;
import dev.waymark.feedback.driver.read.DriverQuestion;
import dev.waymark.feedback.driver.read.Drivers;
import dev.waymark.feedback.driver.read.ScoreKind;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.input.UtcDays;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What matters to customers. */
@Path("/api/v1/feedback/drivers")
@Tag(name = "Feedback")
public class DriversResource {
    @Inject
    Drivers drivers;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "showDrivers",
            summary = "Weigh what each touchpoint has to do with the score of the whole journey",
            description =
                    "Relative weights with bootstrap intervals, and importance against performance. Rests on customers"
                            + " who are known by reference and scored both; where these are too few, the answer says so"
                            + " and has no drivers.")
    public DriverAnalysis drivers(
            @Parameter(required = true) @QueryParam("map") @Nullable JourneyMapId map,
            @Parameter(description = "The score of the journey as a whole: csat, nps or ces")
                    @QueryParam("outcome")
                    @DefaultValue("csat")
                    ScoreKind outcome,
            @Parameter(description = "The score of touchpoints") @QueryParam("score") @DefaultValue("csat")
                    ScoreKind score,
            @QueryParam("segment") @Size(max = 200) @Nullable String segment,
            @Parameter(description = "Said on that day (UTC) or later", example = "2026-01-01")
                    @QueryParam("from")
                    @CalendarDay
                    @Nullable LocalDate from,
            @Parameter(description = "Said on that day (UTC) or before", example = "2026-03-31")
                    @QueryParam("to")
                    @CalendarDay
                    @Nullable LocalDate to) {
        if (map == null) {
            throw Refusal.invalid("map", "must be given");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid("to", "must not be before from");
        }
        return drivers.of(new DriverQuestion(map, outcome, score, segment, UtcDays.from(from), UtcDays.until(to)));
    }
}
