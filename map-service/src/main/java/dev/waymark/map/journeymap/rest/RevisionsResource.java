package dev.waymark.map.journeymap.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.RevisionView;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a map came to say what it says. */
@Path("/api/v1/maps/{map}/revisions")
@Tag(name = "Journey maps")
public class RevisionsResource {
    @Inject
    MapAccess access;

    @Inject
    MapHistory history;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listRevisions", summary = "Who changed what on the map and when, newest first")
    public Page<RevisionView> list(@PathParam("map") JourneyMapId map, @Valid @BeanParam PageRequest page) {
        access.read(map);
        return history.revisions(map, page);
    }

    @GET
    @Path("{revision}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openRevision", summary = "Open the map as it was at a revision")
    @APIResponse(
            responseCode = "200",
            description = "The map as it was",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response open(@PathParam("map") JourneyMapId map, @PathParam("revision") long revision) {
        access.read(map);
        return Answers.found(
                history.at(map, revision).orElseThrow(() -> Refusal.notFound("The map has no such revision")));
    }
}
