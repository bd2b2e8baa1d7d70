package dev.waymark.map.journeymap.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RewriteMap;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.rest.MergePatch;
import dev.waymark.service.rest.Revisioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Many touchpoints of a map at once. */
@Path("/api/v1/maps/{map}/touchpoints")
@Tag(name = "Journey maps")
public class ManyTouchpointsResource {
    /**
     * A map after many of its touchpoints were changed.
     *
     * @param changed how many say something else or are in another stage than before
     */
    public record ChangedTouchpoints(
            @Schema(examples = "12") int changed, MapView map) implements Revisioned {
        @Override
        @JsonIgnore
        public long revision() {
            return map.revision();
        }
    }

    @Inject
    MapAccess access;

    @Inject
    MapViews maps;

    @Inject
    Commands commands;

    @Inject
    MergePatch patches;

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "changeTouchpoints",
            summary = "Change what many touchpoints say, or move them to a stage: one revision, all or none",
            description = "Where nothing is other than before there is no revision.")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is, and how many touchpoints changed",
            content = @Content(schema = @Schema(implementation = ChangedTouchpoints.class)))
    public Response change(
            @PathParam("map") JourneyMapId map,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull ManyTouchpointsForm form) {
        access.change(map);
        form.refuseUnclear();
        AtomicInteger changed = new AtomicInteger();
        RewriteMap command = new RewriteMap(map, ExpectedRevision.orAny(ifMatch), before -> {
            MapDocument after = ManyTouchpoints.changed(before, patches, form);
            changed.set(ManyTouchpoints.count(before, after));
            return after;
        });
        return Answers.changed(
                commands.send(command),
                "/maps/" + map,
                () -> maps.find(map).map(now -> new ChangedTouchpoints(changed.get(), now)));
    }
}
