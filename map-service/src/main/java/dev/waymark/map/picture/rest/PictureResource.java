package dev.waymark.map.picture.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.feeling.read.Feelings;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.picture.drawing.JourneyPicture;
import dev.waymark.map.picture.drawing.Scene;
import dev.waymark.map.picture.drawing.Theme;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The picture of a map. */
@Path("/api/v1/maps/{map}/picture.svg")
@Tag(name = "Journey maps")
public class PictureResource {
    private static final String NOTHING_BUT_ITS_OWN_STYLE = "default-src 'none'; style-src 'unsafe-inline'";

    @Inject
    MapAccess access;

    @Inject
    MapHistory history;

    @Inject
    Feelings feelings;

    @GET
    @Produces("image/svg+xml")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "drawPicture",
            summary = "Draw a map as a picture, with the feelings customers reported where there are any")
    @APIResponse(responseCode = "200", description = "An SVG picture that needs nothing from elsewhere")
    public Response draw(
            @PathParam("map") JourneyMapId id,
            @Parameter(
                            description = "The current one if absent; past ones show no measured feelings",
                            schema = @Schema(implementation = Long.class, minimum = "1"))
                    @QueryParam("revision")
                    @Nullable RevisionNumber revision,
            @QueryParam("theme") @DefaultValue("light") Theme theme,
            @Context Request request) {
        MapView now = access.read(id);
        Scene scene = revision == null || revision.value() == now.revision()
                ? MapScene.of(now, feelings.of(now))
                : MapScene.of(past(id, revision.value()), null);
        byte[] picture = JourneyPicture.of(scene, theme).getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(picture).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(picture) : unchanged;
        return answer.tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("Content-Security-Policy", NOTHING_BUT_ITS_OWN_STYLE)
                .build();
    }

    private MapView past(JourneyMapId id, long revision) {
        return history.at(id, revision).orElseThrow(() -> Refusal.notFound("The map has no such revision"));
    }
}
