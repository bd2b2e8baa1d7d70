package dev.waymark.map.picture.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.feeling.read.Feelings;
import dev.waymark.map.feeling.read.MapFeelings;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.picture.canvas.PdfFile;
import dev.waymark.map.picture.canvas.PngFile;
import dev.waymark.map.picture.canvas.SvgFile;
import dev.waymark.map.picture.drawing.Picture;
import dev.waymark.map.picture.scene.MapScene;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pictures of a map. */
@Path("/api/v1/maps/{map}")
@Tag(name = "Journey maps")
public class PictureResource {
    private static final String NOTHING_BUT_ITS_OWN_STYLE = "default-src 'none'; style-src 'unsafe-inline'";

    @Inject
    MapAccess access;

    @Inject
    MapHistory history;

    @Inject
    Feelings feelings;

    @Inject
    Renderings renderings;

    @GET
    @Path("picture.svg")
    @Produces("image/svg+xml")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "drawPicture",
            summary = "Draw a map, or a part of it, as SVG",
            description = "With the feelings customers reported where there are any; compared with another revision on"
                    + " demand.")
    @APIResponse(responseCode = "200", description = "An SVG picture that needs nothing from elsewhere")
    public Response svg(@PathParam("map") JourneyMapId map, @BeanParam PictureQuery query, @Context Request request) {
        byte[] svg = svg(picture(map, query), query);
        return answer(svg, "", request, () -> svg);
    }

    @GET
    @Path("picture.png")
    @Produces("image/png")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "paintPicture",
            summary = "Paint a map, or a part of it, as PNG",
            description = "At most 40 million pixels, 24,000 in a row or a column: a larger scale is refused.")
    @APIResponse(responseCode = "200", description = "A PNG picture")
    public Response png(
            @PathParam("map") JourneyMapId map,
            @BeanParam PictureQuery query,
            @Parameter(
                            description =
                                    "Pixels for each unit of the SVG picture, 0.05 to 4; if absent 1, or less for a"
                                            + " picture that would have too many pixels",
                            schema = @Schema(implementation = Double.class, examples = "2"))
                    @QueryParam("scale")
                    @Nullable String scale,
            @Context Request request) {
        Picture picture = picture(map, query);
        double size = PngScale.of(scale, picture);
        return answer(svg(picture, query), "png" + size, request, () -> PngFile.of(picture, query.theme(), size));
    }

    @GET
    @Path("picture.pdf")
    @Produces("application/pdf")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "printPicture",
            summary = "Draw a map, or a part of it, as PDF",
            description = "One page of the picture's size, as lines and as text that can be searched and copied.")
    @APIResponse(responseCode = "200", description = "A PDF document")
    public Response pdf(@PathParam("map") JourneyMapId map, @BeanParam PictureQuery query, @Context Request request) {
        Picture picture = picture(map, query);
        return answer(svg(picture, query), "pdf", request, () -> PdfFile.of(picture, query.theme()));
    }

    private Picture picture(JourneyMapId id, PictureQuery query) {
        MapView now = access.read(id);
        MapView shown = at(now, query.revisionNumber());
        MapFeelings measured = shown.revision() == now.revision() ? feelings.of(now) : null;
        MapView before = query.comparedRevision() == null ? null : at(now, query.comparedRevision());
        return Picture.of(MapScene.of(shown, measured, query.selection(), before), query.layout());
    }

    private MapView at(MapView now, @Nullable Long revision) {
        return revision == null || revision == now.revision()
                ? now
                : history.at(now.id(), revision).orElseThrow(() -> Refusal.notFound("The map has no such revision"));
    }

    private static byte[] svg(Picture picture, PictureQuery query) {
        return SvgFile.of(picture, query.theme()).getBytes(StandardCharsets.UTF_8);
    }

    /** What is seen tells one picture from another, whatever it was made from. */
    private Response answer(byte[] svg, String kind, Request request, Supplier<byte[]> file) {
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(svg) + kind);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged == null ? Response.ok(kind.isEmpty() ? svg : renderings.of(tag.getValue(), file)) : unchanged;
        return answer.tag(tag)
                .header("Cache-Control", "private, no-cache")
                .header("Content-Security-Policy", NOTHING_BUT_ITS_OWN_STYLE)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
