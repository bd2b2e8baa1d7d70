package dev.waymark.map.journeymap.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.form.References;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangeStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RetireStage;
import dev.waymark.map.journeymap.write.PlacedStage;
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

/** The stages of a map. */
@Path("/api/v1/maps/{map}/stages")
@Tag(name = "Journey maps")
public class StagesResource {
    @Inject
    MapAccess access;

    @Inject
    MapWrites writes;

    @Inject
    MergePatch patches;

    @Inject
    References references;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "addStage", summary = "Add a stage, behind the others or at a position")
    @APIResponse(
            responseCode = "201",
            description = "The map with its new stage, which is at Location",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response add(
            @PathParam("map") JourneyMapId map,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull StageForm stage) {
        access.change(map);
        StageId id = ids.next(StageId::new);
        PlacedStage placed = references.ofStage(map, _ -> stage.placed()).apply(new PlacedStage("", null, null));
        return writes.created(new AddStage(map, ExpectedRevision.orAny(ifMatch), id, placed), "/stages/" + id);
    }

    @GET
    @Path("{stage}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openStage", summary = "Open a stage with its touchpoints")
    public StageView open(@PathParam("map") JourneyMapId map, @PathParam("stage") StageId stage) {
        return access.read(map).stages().stream()
                .filter(view -> view.id().equals(stage))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No such stage"));
    }

    @PATCH
    @Path("{stage}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "changeStage",
            summary = "Rename a stage, move it by its position, or let it open a map of its own (RFC 7396)")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = StageForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response change(
            @PathParam("map") JourneyMapId map,
            @PathParam("stage") StageId stage,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        access.change(map);
        JsonNode patch = MergePatch.object(body);
        return writes.changed(new ChangeStage(
                map,
                ExpectedRevision.orAny(ifMatch),
                stage,
                references.ofStage(map, before -> patched(before, patch))));
    }

    private PlacedStage patched(PlacedStage before, JsonNode patch) {
        return patches.apply(StageForm.of(before), StageForm.class, patch).placed();
    }

    @DELETE
    @Path("{stage}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "removeStage",
            summary = "Remove a stage and its touchpoints; feedback on them still counts")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response remove(
            @PathParam("map") JourneyMapId map,
            @PathParam("stage") StageId stage,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        access.change(map);
        return writes.changed(new RetireStage(map, ExpectedRevision.orAny(ifMatch), stage));
    }
}
