package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.write.JourneyMapCommand.NoteDelight;
import dev.waymark.map.journeymap.write.JourneyMapCommand.WithdrawDelight;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
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

/** What delights customers at a touchpoint. */
@Path("/api/v1/maps/{map}/touchpoints/{touchpoint}/delights")
@Tag(name = "Journey maps")
public class DelightsResource {
    /** A new delight. */
    public record NewDelight(
            @Schema(examples = "One-click reorder") @NotBlank @Size(max = TEXT) @PlainText
            String text) {}

    @Inject
    MapAccess access;

    @Inject
    MapWrites writes;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "noteDelight", summary = "Say what delights customers at the touchpoint")
    @APIResponse(
            responseCode = "201",
            description = "The map with its new delight",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response note(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull NewDelight delight) {
        access.change(map);
        DelightId id = ids.next(DelightId::new);
        return writes.created(
                new NoteDelight(
                        map,
                        ExpectedRevision.orAny(ifMatch),
                        touchpoint,
                        id,
                        delight.text().strip()),
                "/touchpoints/" + touchpoint);
    }

    @DELETE
    @Path("{delight}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "withdrawDelight", summary = "Take a delight off the touchpoint")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response withdraw(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @PathParam("delight") DelightId delight,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        access.change(map);
        return writes.changed(new WithdrawDelight(map, ExpectedRevision.orAny(ifMatch), touchpoint, delight));
    }
}
