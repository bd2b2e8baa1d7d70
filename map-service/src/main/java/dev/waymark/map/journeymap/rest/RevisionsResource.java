package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.NAME;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.difference.Comparison;
import dev.waymark.map.journeymap.difference.Difference;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.form.References;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.RevisionView;
import dev.waymark.map.journeymap.write.JourneyMapCommand.LabelRevision;
import dev.waymark.map.journeymap.write.JourneyMapCommand.RewriteMap;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a map came to say what it says. */
@Path("/api/v1/maps/{map}/revisions")
@Tag(name = "Journey maps")
public class RevisionsResource {
    /** What a revision is called. */
    public record RevisionLabel(
            @Schema(examples = "Q3 review") @NotBlank @Size(max = NAME) @PlainText
            String label) {}

    @Inject
    MapAccess access;

    @Inject
    MapHistory history;

    @Inject
    MapWrites writes;

    @Inject
    References references;

    @Inject
    Commands commands;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listRevisions", summary = "Who changed what on the map and when, newest first")
    public Page<RevisionView> list(@PathParam("map") JourneyMapId map, @Valid @BeanParam PageRequest page) {
        access.read(map);
        return history.revisions(map, page);
    }

    @GET
    @Path("{revision}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openRevision", summary = "Open the map as it was at a revision")
    @APIResponse(
            responseCode = "200",
            description = "The map as it was",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response open(@PathParam("map") JourneyMapId map, @PathParam("revision") long revision) {
        access.read(map);
        return Answers.found(at(map, revision));
    }

    @GET
    @Path("{revision}/difference")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "compareRevisions",
            summary = "How a later or earlier revision differs from this one",
            description = "Thing by thing: added, removed, moved, changed field by field, texts word by word.")
    public Difference compare(
            @PathParam("map") JourneyMapId map,
            @PathParam("revision") long revision,
            @Parameter(description = "The revision to compare with; the current one if absent", example = "7")
                    @QueryParam("to")
                    @Nullable Long to) {
        MapView now = access.read(map);
        return Comparison.between(at(map, revision), to == null ? now : at(map, to));
    }

    @POST
    @Path("{revision}/restoration")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "restoreRevision",
            summary = "Make the map say again what it said at that revision",
            description =
                    "Makes a new revision; all but the state, the visibility and the stakeholders comes back, with the"
                            + " ids it had.")
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is",
            content = @Content(schema = @Schema(implementation = MapView.class)))
    public Response restore(
            @PathParam("map") JourneyMapId map,
            @PathParam("revision") long revision,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        access.change(map);
        MapDocument then = at(map, revision).document();
        return writes.changed(new RewriteMap(map, ExpectedRevision.orAny(ifMatch), references.ofRestored(map, now -> {
            MapHead head = then.head().in(now.head().state()).shown(now.head().visibility());
            return then.with(head);
        })));
    }

    @PUT
    @Path("{revision}/label")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "labelRevision", summary = "Give a revision a name, such as “Q3 review”")
    public RevisionView label(
            @PathParam("map") JourneyMapId map,
            @PathParam("revision") long revision,
            @Valid @NotNull RevisionLabel label) {
        return labelled(map, revision, label.label().strip());
    }

    @DELETE
    @Path("{revision}/label")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "unlabelRevision", summary = "Take a revision's name away")
    public RevisionView unlabel(@PathParam("map") JourneyMapId map, @PathParam("revision") long revision) {
        return labelled(map, revision, null);
    }

    private RevisionView labelled(JourneyMapId map, long revision, @Nullable String label) {
        access.change(map);
        commands.send(new LabelRevision(map, revision, label));
        return history.revision(map, revision).orElseThrow(() -> noSuchRevision());
    }

    private MapView at(JourneyMapId map, long revision) {
        return history.at(map, revision).orElseThrow(() -> noSuchRevision());
    }

    private static Refusal noSuchRevision() {
        return Refusal.notFound("The map has no such revision");
    }
}
