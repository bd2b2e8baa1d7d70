package dev.waymark.map.proposal.rest;

import static dev.waymark.map.MapProblem.MERGE_CONFLICTS;
import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.form.References;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcceptProposal;
import dev.waymark.map.proposal.content.ProposedDocument;
import dev.waymark.map.proposal.merge.Conflict;
import dev.waymark.map.proposal.merge.Resolution;
import dev.waymark.map.proposal.merge.Side;
import dev.waymark.map.proposal.merge.ThreeWayMerge;
import dev.waymark.map.proposal.read.ProposalView;
import dev.waymark.map.proposal.read.ProposedMaps;
import dev.waymark.map.proposal.write.ProposalCommand.MergeProposal;
import dev.waymark.map.proposal.write.ProposalCommand.RefuseProposal;
import dev.waymark.map.proposal.write.ProposalCommand.SubmitProposal;
import dev.waymark.map.proposal.write.ProposalCommand.WithdrawProposal;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.axon.Commands.Sending;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What becomes of a proposal. All of these heed If-Match with the proposal's revision. */
@Path("/api/v1/proposals/{proposal}")
@Tag(name = "Proposals")
public class ProposalDecisionsResource {
    /** Why a proposal is refused. */
    public record NewRefusal(
            @Schema(examples = "Parcel shops have a map of their own") @NotBlank @Size(max = TEXT) @PlainText
            String reason) {}

    /** How the conflicts are decided. */
    public record Merging(
            @Nullable @Schema(
                    description = "The map's revision the conflicts were seen at; needed to decide any",
                    examples = "15")
            @Min(1) Long mapRevision,

            @Nullable @Valid @Size(max = 1000) List<@NotNull ConflictResolution> resolutions) {}

    /** How one conflict is decided: either by taking a side, or in other words. */
    public record ConflictResolution(
            @Schema(examples = "touchpoint/0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21/customerThought")
            @NotBlank @Size(max = 200) String conflict,

            @Nullable @Schema(description = "mine is the proposal's, theirs the map's")
            Side take,

            @Nullable @Schema(description = "What a text shall say instead") @Size(max = TEXT) @PlainText
            String text) {}

    @Inject
    ProposalAnswers answers;

    @Inject
    ProposedMaps maps;

    @Inject
    MapHistory history;

    @Inject
    MapAccess access;

    @Inject
    References references;

    @POST
    @Path("submission")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "submitProposal",
            summary = "Ask for a decision on a proposal; for its author and who may change the map")
    @APIResponse(
            responseCode = "200",
            description = "The submitted proposal",
            content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response submit(
            @PathParam("proposal") ProposalId proposal, @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        answers.findToWrite(proposal);
        return answers.changed(new SubmitProposal(proposal, ExpectedRevision.orAny(ifMatch)));
    }

    @POST
    @Path("merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "mergeProposal",
            summary = "Make the map say what was proposed, in one revision; for who may change it and did not write it",
            description =
                    "What the map has become meanwhile stays. Conflicts are decided by resolutions; any left is a 409"
                            + " that names them.")
    @APIResponse(
            responseCode = "200",
            description = "The merged proposal; its decision names the map's new revision",
            content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response merge(
            @PathParam("proposal") ProposalId id,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Merging merging) {
        ProposalView proposal = answers.find(id);
        JourneyMapId map = proposal.map();
        access.change(map);
        MapDocument base = maps.base(proposal).document();
        Map<Conflict, Resolution> decided = decided(proposal, base, merging);
        return answers.changed(
                id,
                send -> new MergeProposal(
                        id,
                        ExpectedRevision.orAny(ifMatch),
                        access.user(),
                        change -> references.ofRestored(
                                map,
                                now -> merged(
                                        ThreeWayMerge.of(map, base, now, ProposedDocument.of(base, change), decided))),
                        accept -> accepted(send, id, accept)));
    }

    /** Which revision of the map that made; its history names the proposal. */
    private static long accepted(Sending send, ProposalId proposal, AcceptProposal accept) {
        Object revision = send.send(GenericCommandMessage.asCommandMessage(accept)
                .andMetaData(Map.of(RequestMetadata.OCCASION, proposal.tag())));
        return (long) Objects.requireNonNull(revision);
    }

    private Map<Conflict, Resolution> decided(ProposalView proposal, MapDocument base, Merging merging) {
        if (merging.resolutions() == null || merging.resolutions().isEmpty()) {
            return Map.of();
        }
        if (merging.mapRevision() == null) {
            throw Refusal.invalid("mapRevision", "must say at which revision the conflicts were seen");
        }
        MapView seen = history.at(proposal.map(), merging.mapRevision())
                .orElseThrow(() -> Refusal.invalid("mapRevision", "must be a revision of the map"));
        return new Resolutions(merging.resolutions())
                .of(proposal.map(), base, seen.document(), maps.document(proposal, base));
    }

    private static MapDocument merged(ThreeWayMerge merge) {
        if (merge.undecided().isEmpty()) {
            return merge.document();
        }
        List<Violation> undecided = merge.undecided().stream()
                .map(it -> new Violation(it.id(), "%s was changed on both sides".formatted(it.name())))
                .toList();
        throw new Refusal(Problem.of(MERGE_CONFLICTS, "Decide %d conflicts".formatted(undecided.size()))
                .withViolations(undecided));
    }

    @POST
    @Path("refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "refuseProposal", summary = "Refuse a proposal and say why; for who may change the map")
    @APIResponse(
            responseCode = "200",
            description = "The refused proposal",
            content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response refuse(
            @PathParam("proposal") ProposalId proposal,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull NewRefusal refusal) {
        access.change(answers.find(proposal).map());
        return answers.changed(new RefuseProposal(
                proposal,
                ExpectedRevision.orAny(ifMatch),
                access.user(),
                refusal.reason().strip()));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "withdrawProposal", summary = "Propose it no longer; for its author")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn proposal",
            content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response withdraw(
            @PathParam("proposal") ProposalId proposal, @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        answers.find(proposal);
        return answers.changed(new WithdrawProposal(proposal, ExpectedRevision.orAny(ifMatch), access.user()));
    }
}
