package dev.waymark.map.journeymap.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import dev.waymark.map.journeymap.form.References;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.PersonaCurve;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RewriteMap;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whose journeys a map draws, and how each persona feels along it. */
@Path("/api/v1/maps/{map}")
@Tag(name = "Journey maps")
public class PersonasOnMapResource {
    /** A persona on a map. */
    public record Placing(
            @Nullable @Schema(description = "The whole feeling curve; it stays as it is if absent")
            @Valid @Size(max = 1000) List<@NotNull FeelingPoint> curve) {}

    /** One point of a curve. */
    public record FeelingPoint(
            @NotNull TouchpointId touchpoint,

            @Schema(description = "−2 very bad … 2 very good", examples = "-1") @NotNull @Min(-2) @Max(2) Integer feeling) {}

    /** How a persona feels at a touchpoint. */
    public record NewFeeling(
            @Schema(description = "−2 very bad … 2 very good", examples = "-1") @NotNull @Min(-2) @Max(2) Integer feeling) {}

    @Inject
    MapAccess access;

    @Inject
    MapWrites writes;

    @Inject
    References references;

    @GET
    @Path("personas")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPersonasOnMap", summary = "The personas of a map, each with its feeling curve")
    @APIResponse(responseCode = "200", description = "All personas of the map, in the order they were put on it")
    public Page<PersonaCurve> list(@PathParam("map") JourneyMapId map) {
        return new Page<>(PersonaCurve.of(access.read(map)), null);
    }

    @PUT
    @Path("personas/{persona}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "placePersona", summary = "Put a persona on the map, or draw its feeling curve anew")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response place(
            @PathParam("map") JourneyMapId map,
            @PathParam("persona") PersonaId persona,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Placing placing) {
        access.change(map);
        references.refuseUnknown(persona);
        return rewrite(map, ifMatch, before -> {
            MapDocument placed = before.head().has(persona)
                    ? before
                    : before.with(before.head().with(new PersonaOnMap(persona, references.nameOf(persona))));
            return placing.curve() == null ? placed : drawn(placed, persona, placing.curve());
        });
    }

    @DELETE
    @Path("personas/{persona}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "takeOffPersona", summary = "Take a persona and its feeling curve off the map")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response takeOff(
            @PathParam("map") JourneyMapId map,
            @PathParam("persona") PersonaId persona,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        access.change(map);
        return rewrite(map, ifMatch, before -> {
            refuseElsewhere(before, persona);
            return before.with(before.head().without(persona)).withoutStrangersFeelings();
        });
    }

    @PUT
    @Path("touchpoints/{touchpoint}/feelings/{persona}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "setPersonaFeeling", summary = "Say how a persona feels at a touchpoint")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response feel(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @PathParam("persona") PersonaId persona,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull NewFeeling feeling) {
        access.change(map);
        return felt(map, ifMatch, touchpoint, persona, feeling.feeling());
    }

    @DELETE
    @Path("touchpoints/{touchpoint}/feelings/{persona}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "clearPersonaFeeling", summary = "Say nothing any more of a persona at a touchpoint")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response clear(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @PathParam("persona") PersonaId persona,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        access.change(map);
        return felt(map, ifMatch, touchpoint, persona, null);
    }

    private Response felt(
            JourneyMapId map,
            @Nullable ExpectedRevision ifMatch,
            TouchpointId touchpoint,
            PersonaId persona,
            @Nullable Integer feeling) {
        return rewrite(map, ifMatch, before -> {
            refuseElsewhere(before, persona);
            if (before.touchpoints().noneMatch(it -> it.id().equals(touchpoint))) {
                throw Refusal.notFound("No such touchpoint");
            }
            return before.eachTouchpoint(it -> it.id().equals(touchpoint) ? it.feeling(persona, feeling) : it);
        });
    }

    private Response rewrite(JourneyMapId map, @Nullable ExpectedRevision ifMatch, UnaryOperator<MapDocument> change) {
        return writes.changed(new RewriteMap(map, ExpectedRevision.orAny(ifMatch), change));
    }

    private static MapDocument drawn(MapDocument before, PersonaId persona, List<FeelingPoint> curve) {
        Map<TouchpointId, Integer> points = curve.stream()
                .collect(Collectors.toMap(FeelingPoint::touchpoint, FeelingPoint::feeling, (_, last) -> last));
        Set<TouchpointId> known =
                before.touchpoints().map(TouchpointDocument::id).collect(Collectors.toSet());
        if (points.size() < curve.size() || !known.containsAll(points.keySet())) {
            throw Refusal.invalid("curve", "speaks of each touchpoint of the map once, or not at all");
        }
        return before.eachTouchpoint(it -> it.feeling(persona, points.get(it.id())));
    }

    private static void refuseElsewhere(MapDocument map, PersonaId persona) {
        if (!map.head().has(persona)) {
            throw Refusal.notFound("No such persona on the map");
        }
    }
}
