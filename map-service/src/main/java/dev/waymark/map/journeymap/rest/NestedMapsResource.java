package dev.waymark.map.journeymap.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.NestedMaps;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Maps within maps. */
@Path("/api/v1/maps/{map}/nested-maps")
@Tag(name = "Journey maps")
public class NestedMapsResource {
    @Inject
    MapAccess access;

    @Inject
    NestedMaps nested;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listNestedMaps",
            summary = "Which maps the stages of a map open, down to the last, and which maps open this one",
            description = "Of a map the caller may not know of only the id is told.")
    @APIResponse(responseCode = "200", description = "The maps around this one")
    public NestedMaps.Nesting list(@PathParam("map") JourneyMapId map) {
        return nested.around(access.read(map), access.sight(), access::mayRead);
    }
}
