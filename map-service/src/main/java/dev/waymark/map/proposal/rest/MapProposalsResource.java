package dev.waymark.map.proposal.rest;

import static dev.waymark.map.TextRules.NAME;
import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ProposalId;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.write.Person;
import dev.waymark.map.proposal.ProposalState;
import dev.waymark.map.proposal.read.ProposalView;
import dev.waymark.map.proposal.read.ProposalViews;
import dev.waymark.map.proposal.write.ProposalCommand.DraftProposal;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The proposals to change a map. */
@Path("/api/v1/maps/{map}/proposals")
@Tag(name = "Proposals")
public class MapProposalsResource {
    /** A new proposal. */
    public record NewProposal(
            @Schema(examples = "Parcel shops") @NotBlank @Size(max = NAME) @PlainText
            String title,

            @Schema(examples = "Half of all parcels go there") @NotBlank @Size(max = TEXT) @PlainText
            String reason,

            @Nullable @Schema(description = "The revision it starts from; the current one if absent", examples = "12")
            @Min(1) Long base) {}

    @Inject
    ProposalAnswers answers;

    @Inject
    ProposalViews proposals;

    @Inject
    MapAccess access;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "draftProposal",
            summary = "Begin a draft beside the map; whoever may read the map may propose",
            description = "It says what the map said at its base revision until it is edited.")
    @APIResponse(
            responseCode = "201",
            description = "The new proposal",
            content = @Content(schema = @Schema(implementation = ProposalAnswer.class)))
    public Response draft(@PathParam("map") JourneyMapId map, @Valid @NotNull NewProposal proposal) {
        MapView now = answers.changeable(map);
        long base = proposal.base() == null ? now.revision() : proposal.base();
        if (base > now.revision()) {
            throw Refusal.invalid("base", "must be a revision of the map; its last is " + now.revision());
        }
        Person author = new Person(access.user(), caller.name(), caller.department());
        return answers.created(new DraftProposal(
                ids.next(ProposalId::new),
                map,
                base,
                proposal.title().strip(),
                proposal.reason().strip(),
                author));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listProposals", summary = "List the proposals to change the map, newest first")
    public Page<ProposalView> list(
            @PathParam("map") JourneyMapId map,
            @QueryParam("state") @Nullable ProposalState state,
            @Valid @BeanParam PageRequest page) {
        access.read(map);
        return proposals.of(map, state, page);
    }
}
