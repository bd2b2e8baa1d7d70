package dev.waymark.map.journeymap.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeTouchpoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RetireTouchpoint;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The touchpoints of a map. */
@Path("/api/v1/maps/{map}/touchpoints")
@Tag(name = "Journey maps")
public class TouchpointsResource {
    @Inject
    MapAccess access;

    @Inject
    MapWrites writes;

    @Inject
    MergePatch patches;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "addTouchpoint", summary = "Add a touchpoint to a stage")
    @APIResponse(
            responseCode = "201",
            description = "The map with its new touchpoint, which is at Location",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response add(
            @PathParam("map") JourneyMapId map,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull TouchpointForm touchpoint) {
        access.change(map);
        TouchpointId id = ids.next(TouchpointId::new);
        return writes.created(
                new AddTouchpoint(map, ExpectedRevision.orAny(ifMatch), id, touchpoint.placed()), "/touchpoints/" + id);
    }

    @GET
    @Path("{touchpoint}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openTouchpoint", summary = "Open a touchpoint with its pain points and delights")
    public TouchpointView open(@PathParam("map") JourneyMapId map, @PathParam("touchpoint") TouchpointId touchpoint) {
        return access.read(map).stages().stream()
                .flatMap(stage -> stage.touchpoints().stream())
                .filter(view -> view.id().equals(touchpoint))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No such touchpoint"));
    }

    @PATCH
    @Path("{touchpoint}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "changeTouchpoint",
            summary = "Change what a touchpoint says, or move it by its stage and position (RFC 7396)")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = TouchpointForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response change(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        access.change(map);
        JsonNode patch = MergePatch.object(body);
        return writes.changed(new ChangeTouchpoint(
                map,
                ExpectedRevision.orAny(ifMatch),
                touchpoint,
                before -> TouchpointForm.patched(before, patch, patches)));
    }

    @DELETE
    @Path("{touchpoint}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "removeTouchpoint", summary = "Remove a touchpoint; feedback on it still counts")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response remove(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        access.change(map);
        return writes.changed(new RetireTouchpoint(map, ExpectedRevision.orAny(ifMatch), touchpoint));
    }
}
