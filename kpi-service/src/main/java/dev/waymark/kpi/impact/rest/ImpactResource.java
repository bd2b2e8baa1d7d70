package dev.waymark.kpi.impact.rest;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.kpi.impact.read.Assessment;
import dev.waymark.kpi.impact.read.Assessments;
import dev.waymark.kpi.impact.write.ConcludeImpact;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.rest.Answers;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What actions did to a KPI. */
@Path("/api/v1/kpis/{kpi}/impact")
@Tag(name = "Impact of actions")
public class ImpactResource {
    /** The action to conclude. */
    public record Conclude(@NotNull ActionId action) {}

    @Inject
    Assessments assessments;

    @Inject
    Commands commands;

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.INTEGRATION})
    @Operation(
            operationId = "listImpacts",
            summary = "Compare a KPI before and after each action that promised to move it, newest action first",
            description =
                    "Days are UTC days. Numbers are compared by Welch's t-test, CSAT by the pooled z-test (Fisher's"
                            + " exact test where a cell is below 5), NPS by z of the adjusted scores.")
    public Page<Assessment> list(
            @PathParam("kpi") KpiId kpi,
            @Parameter(description = "Only this action") @QueryParam("action") @Nullable ActionId action,
            @Valid @BeanParam PageRequest page) {
        return action == null ? assessments.page(kpi, page) : new Page<>(List.of(assessments.open(kpi, action)), null);
    }

    @GET
    @Path("{action}")
    @RolesAllowed({Roles.VIEWER, Roles.INTEGRATION})
    @Operation(operationId = "showImpact", summary = "Compare a KPI before and after one action")
    public Assessment show(@PathParam("kpi") KpiId kpi, @PathParam("action") ActionId action) {
        return assessments.open(kpi, action);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "concludeImpact",
            summary = "Say for good what an action did to the KPI",
            description = "Once an action, and only when the days it was given are over; happens by itself within a"
                    + " minute of that where there are enough values.")
    @APIResponse(
            responseCode = "201",
            description = "Concluded now",
            content = @Content(schema = @Schema(implementation = Assessment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was concluded before; nothing changes",
            content = @Content(schema = @Schema(implementation = Assessment.class)))
    @APIResponse(responseCode = "409", description = "Not completed, days not over, or too few values")
    public Response conclude(@PathParam("kpi") KpiId kpi, @Valid @NotNull Conclude request) {
        Assessment assessed = assessments.complete(kpi, request.action());
        return assessed.conclusion() != null
                ? Answers.found(assessed)
                : Answers.created(
                        commands.send(
                                new ConcludeImpact(assessed.action(), kpi, assessed.improvement(), assessed.impact())),
                        "/kpis/%s/impact/%s".formatted(kpi, request.action()),
                        () -> Optional.of(assessments.open(kpi, request.action())));
    }
}
