package dev.waymark.map.feeling.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.feeling.read.Feelings;
import dev.waymark.map.feeling.read.MapFeelings;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mapped and measured feelings. */
@Path("/api/v1/maps/{map}/feelings")
@Tag(name = "Journey maps")
public class FeelingsResource {
    @Inject
    MapAccess access;

    @Inject
    Feelings feelings;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "compareFeelings",
            summary = "Compare how the team believes customers feel with what customers say",
            description = """
                    Feelings run from -2 (very bad) to +2 (very good). A satisfaction score of 1 to 5 counts as score - 3; \
                    without one, a likelihood to recommend of 0 to 10 counts as (score - 5) / 2.5. The interval is \
                    Student's t interval of the mean at 95 %. The widest gap, in either direction, comes first; \
                    touchpoints with fewer than leastAnswers answers are not ranked.""")
    @APIResponse(responseCode = "200", description = "All touchpoints of the map")
    public MapFeelings compare(@PathParam("map") JourneyMapId map) {
        return feelings.of(access.read(map));
    }
}
