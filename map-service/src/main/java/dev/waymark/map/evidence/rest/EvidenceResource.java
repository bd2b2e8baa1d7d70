package dev.waymark.map.evidence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.MapProblem;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.evidence.EvidenceDocument;
import dev.waymark.map.evidence.read.EvidenceDays;
import dev.waymark.map.evidence.read.EvidenceQuery;
import dev.waymark.map.evidence.read.EvidenceView;
import dev.waymark.map.evidence.read.EvidenceViews;
import dev.waymark.map.evidence.write.EvidenceCommand.AttachEvidence;
import dev.waymark.map.evidence.write.EvidenceCommand.ChangeEvidence;
import dev.waymark.map.evidence.write.EvidenceCommand.WithdrawEvidence;
import dev.waymark.map.journeymap.read.DrawnElement;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.rest.MergePatch;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a map stands on. Evidence makes no revision of the map; it has revisions of its own. */
@Path("/api/v1/maps/{map}/evidence")
@Tag(name = "Evidence")
public class EvidenceResource {
    /** Withdrawn ones among them, as the audit tells them too. */
    private static final int MOST = 5_000;

    @Inject
    MapAccess access;

    @Inject
    EvidenceViews evidence;

    @Inject
    Commands commands;

    @Inject
    MergePatch patches;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "attachEvidence",
            summary = "Attach evidence to something on the map",
            description = "For commenters, editors and owners of the map, and for everybody who may change it.")
    @APIResponse(
            responseCode = "201",
            description = "The new evidence at revision 1",
            content = @Content(schema = @Schema(implementation = EvidenceAnswer.class)))
    public Response attach(@PathParam("map") JourneyMapId map, @Valid @NotNull EvidenceForm form) {
        MapView now = access.contribute(map);
        MapElement about = form.about().element();
        if (now.state() == MapState.ARCHIVED) {
            throw new Refusal(MapProblem.MAP_ARCHIVED);
        }
        if (DrawnElement.of(now).stream().noneMatch(it -> it.element().equals(about.whole()))) {
            throw Refusal.invalid("about", "must be something on the map");
        }
        if (evidence.count(map) >= MOST) {
            throw new Refusal(
                    MapProblem.MAP_FULL, "A map has at most %d pieces of evidence in its life".formatted(MOST));
        }
        EvidenceId id = ids.next(EvidenceId::new);
        return Answers.created(
                commands.send(new AttachEvidence(id, map, about, checked(form.document()))),
                path(map, id),
                () -> evidence.find(map, id).map(it -> answer(it, now)));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listEvidence",
            summary = "List the evidence of a map, newest first",
            description = "That of things the map no longer says is among it; onMap is false then.")
    @APIResponse(responseCode = "200", description = "One page of evidence")
    public Page<EvidenceAnswer> list(
            @PathParam("map") JourneyMapId map,
            @Parameter(description = "What it is about, or one of its pain points or delights")
                    @QueryParam("touchpoint")
                    @Nullable TouchpointId touchpoint,
            @Parameter(description = "What it is about, or a touchpoint that is in it now")
                    @QueryParam("stage")
                    @Nullable StageId stage,
            @QueryParam("kind") @Nullable EvidenceKind kind,
            @QueryParam("grade") @Nullable EvidenceGrade grade,
            @Parameter(description = "Older than a year, or not") @QueryParam("stale") @Nullable Boolean stale,
            @Valid @BeanParam PageRequest page) {
        MapView now = access.read(map);
        EvidenceQuery query = new EvidenceQuery(touchpoint, stage, kind, grade, stale);
        return evidence.page(now, query, today(), page).map(it -> answer(it, now));
    }

    @GET
    @Path("{evidence}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openEvidence", summary = "Open a piece of evidence")
    @APIResponse(
            responseCode = "200",
            description = "The evidence; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = EvidenceAnswer.class)))
    public Response open(@PathParam("map") JourneyMapId map, @PathParam("evidence") EvidenceId id) {
        MapView now = access.read(map);
        return Answers.found(answer(found(map, id), now));
    }

    @PATCH
    @Path("{evidence}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "changeEvidence",
            summary = "Grade evidence, say that it was collected once more, or say it better (RFC 7396)",
            description = "For who attached it and for those who may change the map.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = ChangedEvidence.class)))
    @APIResponse(
            responseCode = "200",
            description = "The evidence as it now is",
            content = @Content(schema = @Schema(implementation = EvidenceAnswer.class)))
    public Response change(
            @PathParam("map") JourneyMapId map,
            @PathParam("evidence") EvidenceId id,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        MapView now = ofTheCallers(map, id);
        JsonNode patch = MergePatch.object(body, ChangedEvidence.class);
        ChangeEvidence command = new ChangeEvidence(
                id,
                ExpectedRevision.orAny(ifMatch),
                before -> checked(patches.apply(ChangedEvidence.of(before), ChangedEvidence.class, patch)
                        .read(before)));
        return Answers.changed(
                commands.send(command),
                path(map, id),
                () -> evidence.find(map, id).map(it -> answer(it, now)));
    }

    @DELETE
    @Path("{evidence}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "withdrawEvidence",
            summary = "Withdraw evidence: it counts no longer and is only in the map's audit",
            description = "For who attached it and for those who may change the map.")
    @APIResponse(responseCode = "204", description = "It is withdrawn")
    public void withdraw(
            @PathParam("map") JourneyMapId map,
            @PathParam("evidence") EvidenceId id,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        ofTheCallers(map, id);
        commands.send(new WithdrawEvidence(id, ExpectedRevision.orAny(ifMatch)));
    }

    private MapView ofTheCallers(JourneyMapId map, EvidenceId id) {
        MapView now = access.contribute(map);
        if (!found(map, id).attachedBy().equals(access.user().toString())) {
            access.change(map);
        }
        return now;
    }

    private EvidenceView found(JourneyMapId map, EvidenceId id) {
        return evidence.find(map, id).orElseThrow(() -> Refusal.notFound("No such evidence"));
    }

    private EvidenceDocument checked(EvidenceDocument document) {
        if (EvidenceDays.isInFuture(document.collectedOn(), clock.instant())) {
            throw Refusal.invalid("collectedOn", "must not be in the future");
        }
        return document;
    }

    private EvidenceAnswer answer(EvidenceView view, MapView map) {
        return EvidenceAnswer.of(view, map, today());
    }

    private LocalDate today() {
        return EvidenceDays.of(clock.instant());
    }

    private static String path(JourneyMapId map, EvidenceId id) {
        return "/maps/%s/evidence/%s".formatted(map, id);
    }
}
