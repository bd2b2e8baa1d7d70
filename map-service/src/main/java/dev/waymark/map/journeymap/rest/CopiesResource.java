package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.NAME;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.difference.AsIsToBe;
import dev.waymark.map.journeymap.document.Copy;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.journeymap.write.JourneyMapCommand.CopyMap;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Copies of a map, and how they differ from it. */
@Path("/api/v1/maps/{map}")
@Tag(name = "Journey maps")
public class CopiesResource {
    /** A new map that says what another one says. */
    public record NewCopy(
            @Schema(examples = "Buying a camera, 2030") @NotBlank @Size(max = NAME) @PlainText
            String name,

            @Nullable @Schema(description = "to-be if absent")
            MapKind kind,

            @Nullable @Schema(description = "That of the original if absent")
            Visibility visibility) {}

    @Inject
    MapAccess access;

    @Inject
    MapViews maps;

    @Inject
    MapWrites writes;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @Path("copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "copyMap",
            summary = "Draw a to-be map from what a map says now, with the caller as its owner",
            description =
                    "The copy is a draft. It remembers the revision it was made of and which touchpoint comes from"
                            + " which, so that the two stay comparable. Stakeholders are not copied.")
    @APIResponse(
            responseCode = "201",
            description = "The new map at revision 1",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response copy(@PathParam("map") JourneyMapId map, @Valid @NotNull NewCopy wanted) {
        MapView original = access.read(map);
        MapDocument said = original.document();
        MapHead head = said.head()
                .named(wanted.name().strip())
                .in(MapState.DRAFT)
                .shown(wanted.visibility() == null ? original.visibility() : wanted.visibility());
        Copy copy = Copy.of(map, original.revision(), said.with(head), ids);
        return writes.created(
                new CopyMap(
                        ids.next(JourneyMapId::new),
                        wanted.kind() == null ? MapKind.TO_BE : wanted.kind(),
                        new Person(access.user(), caller.name(), caller.department()),
                        copy.document(),
                        copy.from()),
                "");
    }

    @GET
    @Path("comparison")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "compareMaps",
            summary = "Compare an as-is with a to-be map, touchpoint by touchpoint",
            description =
                    "Touchpoints are the same where one was copied from the other, or both from the same, over any"
                            + " number of copies.")
    @APIResponse(responseCode = "200", description = "Both maps side by side, as they are now")
    public AsIsToBe compare(
            @PathParam("map") JourneyMapId map,
            @Parameter(description = "The other map; what this one was copied from if absent")
                    @QueryParam("with")
                    @Nullable JourneyMapId with) {
        MapView one = access.read(map);
        if (with != null) {
            return AsIsToBe.of(one, access.read(with), maps::find);
        }
        if (one.copyOf() == null) {
            throw Refusal.invalid("with", "names the map to compare with, as this one is no copy");
        }
        return AsIsToBe.of(one, access.read(one.copyOf().map()), maps::find);
    }
}
