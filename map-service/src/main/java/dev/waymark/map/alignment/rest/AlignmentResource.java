package dev.waymark.map.alignment.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.alignment.read.Alignments;
import dev.waymark.map.alignment.read.MapAlignment;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the stakeholders of a map share its picture. */
@Path("/api/v1/maps/{map}/alignment")
@Tag(name = "Stakeholders")
public class AlignmentResource {
    @Inject
    MapAccess access;

    @Inject
    Alignments alignments;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "alignStakeholders",
            summary = "How many stakeholders have confirmed the current revision, and what the others have not seen",
            description = "Acknowledged ÷ all, of the whole map and of each department, with Wilson's 95 % interval.")
    @APIResponse(responseCode = "200", description = "The alignment, who is the furthest behind first")
    public MapAlignment align(@PathParam("map") JourneyMapId map) {
        return alignments.of(access.read(map));
    }
}
