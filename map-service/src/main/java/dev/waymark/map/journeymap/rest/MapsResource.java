package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.NAME;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.form.MapForm;
import dev.waymark.map.journeymap.form.MapForms;
import dev.waymark.map.journeymap.form.References;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.journeymap.write.JourneyMapCommand.DrawMap;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RewriteMap;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.rest.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Journey maps: draw, list, open as of any time, change as a whole. */
@Path("/api/v1/maps")
@Tag(name = "Journey maps")
public class MapsResource {
    /** A new map. */
    public record NewMap(
            @Schema(examples = "Buying a camera") @NotBlank @Size(max = NAME) @PlainText
            String name,

            @NotNull MapKind kind,

            @Nullable @Schema(description = "viewable if absent")
            Visibility visibility) {}

    @Inject
    MapViews maps;

    @Inject
    MapHistory history;

    @Inject
    MapAccess access;

    @Inject
    MapForms forms;

    @Inject
    MapWrites writes;

    @Inject
    Caller caller;

    @Inject
    References references;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "drawMap", summary = "Draw a new map, with the caller as its owner")
    @APIResponse(
            responseCode = "201",
            description = "The new map at revision 1",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response draw(@Valid @NotNull NewMap map) {
        JourneyMapId id = ids.next(JourneyMapId::new);
        Visibility visibility = map.visibility() == null ? Visibility.VIEWABLE : map.visibility();
        Person owner = new Person(access.user(), caller.name(), caller.department());
        return writes.created(new DrawMap(id, map.name().strip(), map.kind(), visibility, owner), "");
    }

    @GET
    @Path("{map}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openMap", summary = "Open a map as it is now, or was at some time")
    @APIResponse(
            responseCode = "200",
            description = "The map; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response open(
            @PathParam("map") JourneyMapId map,
            @Parameter(description = "ISO-8601 time", example = "2026-03-01T12:00:00Z") @QueryParam("asOf") @Nullable PointInTime asOf) {
        MapView now = access.read(map);
        return Answers.found(
                asOf == null
                        ? now
                        : history.asOf(map, asOf.time())
                                .orElseThrow(() -> Refusal.notFound("The map did not exist at that time")));
    }

    @PUT
    @Path("{map}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "rewriteMap",
            summary = "Make a map say what the document says, in one revision",
            description = "Only what differs happens: the same document twice makes no revision. Things keep their ids;"
                    + " those without one are new, those left out are removed.")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response rewrite(
            @PathParam("map") JourneyMapId map,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull MapForm form) {
        access.change(map);
        return writes.changed(new RewriteMap(
                map, ExpectedRevision.orAny(ifMatch), references.ofMap(map, before -> forms.read(form, before))));
    }

    @PATCH
    @Path("{map}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "changeMap",
            summary = "Change what a map says: name, goal, customers, channels, personas, state, stages … (RFC 7396)")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MapForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response change(
            @PathParam("map") JourneyMapId map,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        access.change(map);
        JsonNode patch = MergePatch.object(body, MapForm.class);
        return writes.changed(new RewriteMap(
                map, ExpectedRevision.orAny(ifMatch), references.ofMap(map, before -> forms.patched(before, patch))));
    }
}
