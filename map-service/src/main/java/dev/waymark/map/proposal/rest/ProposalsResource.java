package dev.waymark.map.proposal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.form.MapForm;
import dev.waymark.map.journeymap.form.MapForms;
import dev.waymark.map.journeymap.form.References;
import dev.waymark.map.journeymap.write.Rewriting;
import dev.waymark.map.proposal.content.ProposedChanges;
import dev.waymark.map.proposal.content.ProposedDocument;
import dev.waymark.map.proposal.read.ProposalView;
import dev.waymark.map.proposal.read.ProposedMaps;
import dev.waymark.map.proposal.write.ProposalCommand.EditProposal;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.rest.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a proposal says. */
@Path("/api/v1/proposals/{proposal}")
@Tag(name = "Proposals")
public class ProposalsResource {
    @Inject
    ProposalAnswers answers;

    @Inject
    ProposedMaps maps;

    @Inject
    MapAccess access;

    @Inject
    MapForms forms;

    @Inject
    References references;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openProposal", summary = "Open a proposal with the map as it proposes it")
    @APIResponse(
            responseCode = "200",
            description = "The proposal; its own revision is the ETag",
            content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response open(@PathParam("proposal") ProposalId proposal) {
        return Answers.found(answers.shown(answers.find(proposal)));
    }

    @PUT
    @Path("document")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "rewriteProposal",
            summary = "Make a proposal say what the document says; for its author and who may change the map",
            description = "Things keep their ids; those without one are new, those left out are removed. State and"
                    + " visibility stay as they are. One that was submitted is open again.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it now is",
            content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response rewrite(
            @PathParam("proposal") ProposalId proposal,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull MapForm form) {
        return edited(proposal, ifMatch, before -> forms.read(form, before));
    }

    @PATCH
    @Path("document")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "changeProposal", summary = "Change what a proposal says (RFC 7396)")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MapForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it now is",
            content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response change(
            @PathParam("proposal") ProposalId proposal,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        JsonNode patch = MergePatch.object(body, MapForm.class);
        return edited(proposal, ifMatch, before -> forms.patched(before, patch));
    }

    private Response edited(ProposalId id, @Nullable ExpectedRevision ifMatch, UnaryOperator<MapDocument> change) {
        ProposalView proposal = answers.findToWrite(id);
        MapDocument base = maps.base(proposal).document();
        UnaryOperator<MapDocument> checked = references.ofMap(proposal.map(), change);
        return answers.changed(new EditProposal(id, ExpectedRevision.orAny(ifMatch), access.user(), proposed -> {
            MapDocument before = ProposedDocument.of(base, proposed);
            MapDocument after = checked.apply(before);
            refuseImpossible(before, after);
            return ProposedChanges.between(before, after);
        }));
    }

    private static void refuseImpossible(MapDocument before, MapDocument after) {
        if (after.head().state() != before.head().state()) {
            throw Refusal.invalid("state", "is not for a proposal to change");
        }
        if (after.head().visibility() != before.head().visibility()) {
            throw Refusal.invalid("visibility", "is not for a proposal to change");
        }
        Rewriting.refuseImpossible(after);
    }
}
