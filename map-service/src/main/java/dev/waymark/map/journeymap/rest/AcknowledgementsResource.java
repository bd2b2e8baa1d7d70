package dev.waymark.map.journeymap.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcknowledgeRevision;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Whether the stakeholders share a map's picture. */
@Path("/api/v1/maps/{map}/acknowledgements")
@Tag(name = "Journey maps")
public class AcknowledgementsResource {
    /** Which revision is the shared picture. */
    public record Acknowledgement(
            @Schema(examples = "12") @NotNull Long revision) {}

    @Inject
    MapAccess access;

    @Inject
    MapWrites writes;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "acknowledgeRevision",
            summary = "Confirm, as a stakeholder, that a revision is the shared picture")
    @APIResponse(
            responseCode = "200",
            description = "The map with its alignment; its revision stays",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response acknowledge(@PathParam("map") JourneyMapId map, @Valid @NotNull Acknowledgement acknowledgement) {
        access.read(map);
        return writes.changed(new AcknowledgeRevision(map, acknowledgement.revision(), access.user()));
    }
}
