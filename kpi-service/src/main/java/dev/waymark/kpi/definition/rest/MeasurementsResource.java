package dev.waymark.kpi.definition.rest;

import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.kpi.definition.write.KpiCommand.RecordMeasurements;
import dev.waymark.kpi.definition.write.Recorded;
import dev.waymark.kpi.level.KpiViews;
import dev.waymark.kpi.level.Measurements;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The values of a KPI that are sent in. */
@Path("/api/v1/kpis/{kpi}/measurements")
@Tag(name = "KPIs")
public class MeasurementsResource {
    @Inject
    KpiViews kpis;

    @Inject
    Measurements measurements;

    @Inject
    Commands commands;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "recordMeasurements",
            summary = "Send values of a KPI",
            description =
                    "A KPI has one value at a time: the same again changes nothing, another value corrects it. What is"
                            + " rejected (in the future, before 1970, beyond ±1e15) does not lose the others.")
    @APIResponse(responseCode = "200", description = "What became of each")
    @APIResponse(responseCode = "409", description = "The KPI is computed from feedback")
    public RecordedMeasurements record(@PathParam("kpi") KpiId kpi, @Valid @NotNull NewMeasurements values) {
        RecordMeasurements command = values.command(kpi, clock.instant());
        return RecordedMeasurements.of(command.measurements(), commands.ask(command, Recorded.class));
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.INTEGRATION})
    @Operation(operationId = "listMeasurements", summary = "List the values of a KPI, oldest first")
    public Page<Measurement> list(
            @PathParam("kpi") KpiId kpi,
            @Parameter(description = "The first time wanted", example = "2026-01-01T00:00:00Z")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "The first time no longer wanted", example = "2026-02-01T00:00:00Z")
                    @QueryParam("to")
                    @Nullable String to,
            @Valid @BeanParam PageRequest page) {
        kpis.open(kpi);
        return measurements.page(kpi, time("from", from), time("to", to), page);
    }

    private static @Nullable Instant time(String field, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "must be a time in UTC, for example 2026-01-31T12:00:00Z");
        }
    }
}
