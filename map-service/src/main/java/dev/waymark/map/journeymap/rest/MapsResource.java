package dev.waymark.map.journeymap.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.DrawMap;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Journey maps: draw, list, open. */
@Path("/api/v1/maps")
@Tag(name = "Journey maps")
public class MapsResource {
    /** A new map. */
    public record NewMap(
            @Schema(examples = "Buying a camera") @NotBlank @Size(max = 200) String name,

            @NotNull MapKind kind,

            @Nullable @Schema(description = "viewable if absent")
            Visibility visibility) {}

    /** A new stage, behind the others. */
    public record NewStage(
            @Schema(examples = "Purchase") @NotBlank @Size(max = 200) String name) {}

    @Inject
    MapViews maps;

    @Inject
    Commands commands;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "drawMap", summary = "Draw a new map, with the caller as its owner")
    @APIResponse(responseCode = "201", description = "The new map at revision 1")
    public Response draw(@Valid @NotNull NewMap map) {
        JourneyMapId id = ids.next(JourneyMapId::new);
        Visibility visibility = map.visibility() == null ? Visibility.VIEWABLE : map.visibility();
        Person owner = new Person(new UserId(caller.id()), caller.name(), caller.department());
        return Answers.created(
                commands.send(new DrawMap(id, map.name(), map.kind(), visibility, owner)),
                "/maps/" + id,
                () -> maps.find(id));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listMaps", summary = "List maps, newest first")
    public Page<MapView> list(@Valid @BeanParam PageRequest page) {
        return maps.page(page);
    }

    @GET
    @Path("{map}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openMap", summary = "Open a map as it is now")
    public Response open(@PathParam("map") JourneyMapId map) {
        return Answers.found(maps.find(map).orElseThrow(() -> Refusal.notFound("No such map")));
    }

    @POST
    @Path("{map}/stages")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "addStage", summary = "Add a stage behind the others")
    public Response addStage(
            @PathParam("map") JourneyMapId map,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull NewStage stage) {
        StageId id = ids.next(StageId::new);
        return Answers.created(
                commands.send(new AddStage(map, ExpectedRevision.orAny(ifMatch), id, stage.name(), null)),
                "/maps/%s/stages/%s".formatted(map, id),
                () -> maps.find(map));
    }
}
