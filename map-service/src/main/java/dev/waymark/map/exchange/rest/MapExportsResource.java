package dev.waymark.map.exchange.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.exchange.format.ExportFormat;
import dev.waymark.map.exchange.format.Loss;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.json.JsonConventions;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A map as a file for other programs, and what such a file does not say. */
@Path("/api/v1/maps/{map}/export")
@Tag(name = "Journey maps")
public class MapExportsResource {
    /** What a file of the map lacks; nothing where it says all. */
    public record Losses(
            ExportFormat format, @Schema(examples = "7") long revision, List<Loss> losses) {}

    @Inject
    MapAccess access;

    @Inject
    MapHistory history;

    @Inject
    ObjectMapper json;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "exportMap", summary = "Take a map to other programs as a file", description = """
                    json (whole, see /maps/schema.json), csv and xlsx (one row a touchpoint) can be imported again; mermaid \
                    (user journey), drawio, lucid (Standard Import), cjml (2.0) and markdown cannot. What a format cannot \
                    carry is told at the address in the Link header (rel=describedby).""")
    @APIResponse(responseCode = "200", description = "The file, named after the map")
    public Response export(
            @PathParam("map") JourneyMapId id,
            @QueryParam("format") @DefaultValue("json") ExportFormat format,
            @Parameter(description = "The current one if absent") @QueryParam("revision") @Min(1) @Nullable Long revision) {
        MapView map = at(id, revision);
        String loss = "/api/v1/maps/%s/export/loss?format=%s&revision=%d"
                .formatted(id, JsonConventions.wireName(format), map.revision());
        return Response.ok(format.write(map, json))
                .header("Content-Type", format.mediaType())
                .header("Content-Disposition", FileName.attachment(map.name(), format.extension()))
                .header("Link", "<%s>; rel=\"describedby\"".formatted(loss))
                .header("Cache-Control", "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("loss")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "tellExportLoss", summary = "What the map says and a file in that format does not")
    public Losses loss(
            @PathParam("map") JourneyMapId id,
            @QueryParam("format") @DefaultValue("json") ExportFormat format,
            @Parameter(description = "The current one if absent") @QueryParam("revision") @Min(1) @Nullable Long revision) {
        MapView map = at(id, revision);
        return new Losses(format, map.revision(), format.losses(map));
    }

    private MapView at(JourneyMapId id, @Nullable Long revision) {
        MapView now = access.read(id);
        return revision == null || revision == now.revision()
                ? now
                : history.at(id, revision).orElseThrow(() -> Refusal.notFound("The map has no such revision"));
    }
}
