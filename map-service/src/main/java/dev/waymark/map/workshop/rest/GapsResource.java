package dev.waymark.map.workshop.rest;

import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.feeling.read.Feelings;
import dev.waymark.map.workshop.gap.Beliefs;
import dev.waymark.map.workshop.gap.GapAnalysis;
import dev.waymark.map.workshop.read.PerspectiveViews;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where staff are wrong about their customers. */
@Path("/api/v1/workshops/{workshop}/gaps")
@Tag(name = "Workshops")
public class GapsResource {
    @Inject
    OpenWorkshops open;

    @Inject
    MapAccess access;

    @Inject
    PerspectiveViews perspectives;

    @Inject
    Feelings feelings;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "analyseGaps",
            summary = "Compare how staff believe customers feel with what the map says and what customers say",
            description =
                    "Once the perspectives are revealed. The map and the answers of customers are those of now. The"
                            + " widest weighted gap comes first; touchpoints with fewer than leastBeliefs participants or"
                            + " leastAnswers customers are not ranked.")
    @APIResponse(responseCode = "200", description = "All touchpoints of the map")
    public GapAnalysis analyse(@PathParam("workshop") WorkshopId workshop) {
        WorkshopView about = open.revealed(workshop);
        Beliefs beliefs = Beliefs.of(about, perspectives.of(workshop));
        return GapAnalysis.of(workshop, access.read(about.map()), beliefs, feelings.answers(about.map()));
    }
}
