package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.write.JourneyMapCommand.ChangePainPoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RaisePainPoint;
import dev.waymark.map.journeymap.write.JourneyMapCommand.WithdrawPainPoint;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.rest.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What hurts customers at a touchpoint. */
@Path("/api/v1/maps/{map}/touchpoints/{touchpoint}/pain-points")
@Tag(name = "Journey maps")
public class PainPointsResource {
    /** A new pain point. */
    public record NewPainPoint(
            @Schema(examples = "Nobody says where the parcel is") @NotBlank @Size(max = TEXT) @PlainText
            String text,

            @Nullable @Schema(description = "1 a nuisance … 5 customers leave; absent if not judged yet", examples = "4")
            @Min(1) @Max(5) Integer severity) {}

    /** What is known of a pain point. */
    public record PainPointForm(
            @NotBlank @Size(max = TEXT) @PlainText String text,

            @Nullable @Min(1) @Max(5) Integer severity,

            @Schema(description = "The root cause by asking why again and again, the root last") @NotNull @Size(max = 5) List<@NotBlank @Size(max = TEXT) @PlainText String> whys,

            @NotNull PainPointState state) {}

    @Inject
    MapAccess access;

    @Inject
    MergePatch patches;

    @Inject
    MapWrites writes;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "raisePainPoint", summary = "Say what hurts customers at the touchpoint")
    @APIResponse(
            responseCode = "201",
            description = "The map with its new pain point",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response raise(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull NewPainPoint painPoint) {
        access.change(map);
        PainPointId id = ids.next(PainPointId::new);
        return writes.created(
                new RaisePainPoint(
                        map,
                        ExpectedRevision.orAny(ifMatch),
                        touchpoint,
                        id,
                        painPoint.text().strip(),
                        painPoint.severity()),
                "/touchpoints/" + touchpoint);
    }

    @PATCH
    @Path("{painPoint}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "changePainPoint",
            summary = "Change a pain point's text, severity, root cause or state (RFC 7396)",
            description = "raised → being-worked-on → reduced → gone, in any order: whoever works on it knows.")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PainPointForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response change(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @PathParam("painPoint") PainPointId painPoint,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        access.change(map);
        JsonNode patch = MergePatch.object(body);
        return writes.changed(new ChangePainPoint(
                map, ExpectedRevision.orAny(ifMatch), touchpoint, painPoint, before -> patched(before, patch)));
    }

    private PainPointDocument patched(PainPointDocument before, JsonNode patch) {
        PainPointForm form = new PainPointForm(before.text(), before.severity(), before.whys(), before.state());
        PainPointForm after = patches.apply(form, PainPointForm.class, patch);
        return new PainPointDocument(before.id(), after.text().strip(), after.severity(), after.whys(), after.state());
    }

    @DELETE
    @Path("{painPoint}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "withdrawPainPoint", summary = "Take a pain point off the touchpoint")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response withdraw(
            @PathParam("map") JourneyMapId map,
            @PathParam("touchpoint") TouchpointId touchpoint,
            @PathParam("painPoint") PainPointId painPoint,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        access.change(map);
        return writes.changed(new WithdrawPainPoint(map, ExpectedRevision.orAny(ifMatch), touchpoint, painPoint));
    }
}
