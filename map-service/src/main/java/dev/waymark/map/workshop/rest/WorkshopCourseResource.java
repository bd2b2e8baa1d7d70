package dev.waymark.map.workshop.rest;

import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.map.workshop.write.WorkshopCommand.CancelWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.RevealPerspectives;
import dev.waymark.map.workshop.write.WorkshopCommand.StartWorkshop;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a workshop goes on; for its facilitator. */
@Path("/api/v1/workshops/{workshop}")
@Tag(name = "Workshops")
public class WorkshopCourseResource {
    /** Why a workshop is cancelled. */
    public record Cancellation(
            @Nullable @Schema(examples = "Too few accepted") @Size(max = TEXT) @PlainText
            String reason) {}

    @Inject
    OpenWorkshops open;

    @POST
    @Path("start")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "startWorkshop",
            summary = "Let a workshop begin: participants now contribute, each for themselves")
    @APIResponse(
            responseCode = "200",
            description = "The running workshop",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response start(@PathParam("workshop") WorkshopId workshop) {
        open.led(workshop);
        return open.changed(new StartWorkshop(workshop));
    }

    @POST
    @Path("revelation")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "revealPerspectives",
            summary = "Let everybody who reads the map see what was said",
            description = "From then on nothing more is contributed, and it cannot be hidden again.")
    @APIResponse(
            responseCode = "200",
            description = "The workshop",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response reveal(@PathParam("workshop") WorkshopId workshop) {
        open.led(workshop);
        return open.changed(new RevealPerspectives(workshop));
    }

    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "cancelWorkshop",
            summary = "Call a workshop off",
            description = "What was not revealed by then stays hidden.")
    @APIResponse(
            responseCode = "200",
            description = "The cancelled workshop",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response cancel(@PathParam("workshop") WorkshopId workshop, @Valid @NotNull Cancellation cancellation) {
        open.led(workshop);
        return open.changed(new CancelWorkshop(workshop, cancellation.reason()));
    }
}
