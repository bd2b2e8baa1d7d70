package dev.waymark.action.opportunity.rest;

import dev.waymark.action.opportunity.read.Candidates;
import dev.waymark.action.opportunity.read.OpportunityState;
import dev.waymark.action.opportunity.read.OpportunityView;
import dev.waymark.action.opportunity.read.OpportunityViews;
import dev.waymark.action.opportunity.read.need.Need;
import dev.waymark.action.opportunity.read.need.TouchpointNeeds;
import dev.waymark.action.opportunity.write.OpportunityCommand.DismissOpportunity;
import dev.waymark.action.opportunity.write.OpportunityCommand.FindOpportunity;
import dev.waymark.action.opportunity.write.OpportunityCommand.ScoreOpportunity;
import dev.waymark.contracts.action.Gap;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Opportunities: find, score, rank, dismiss. */
@Path("/api/v1/opportunities")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities")
public class OpportunitiesResource {
    @Inject
    OpportunityViews opportunities;

    @Inject
    TouchpointNeeds needs;

    @Inject
    Candidates candidates;

    @Inject
    Commands commands;

    @Inject
    Progress progress;

    @Inject
    Ids ids;

    @POST
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "findOpportunity",
            summary = "Make a touchpoint's gap or pain point an opportunity; the gap as it now is stays with it")
    @APIResponse(responseCode = "201", description = "The new opportunity at revision 1")
    @APIResponse(responseCode = "409", description = "unknown-touchpoint or pain-point-elsewhere")
    public Response find(@Valid @NotNull NewOpportunity found) {
        progress.await("known-maps", "map");
        Gap gap = needs.gap(found.map(), found.touchpoint(), found.painPoint());
        OpportunityId id = ids.next(OpportunityId::new);
        return Answers.created(
                commands.send(new FindOpportunity(
                        id, found.title(), found.map(), found.touchpoint(), found.painPoint(), gap)),
                "/opportunities/" + id,
                () -> opportunities.find(id));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "rankOpportunities",
            summary = "List opportunities by score, best first, those without a score last")
    public Page<OpportunityView> rank(
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("state") @Nullable OpportunityState state,
            @Valid @BeanParam PageRequest page) {
        return opportunities.ranking(map, state, page);
    }

    @GET
    @Path("candidates")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listOpportunityCandidates",
            summary = "List a map's touchpoints without an open opportunity, what hurts most first")
    public Page<Need> candidates(@QueryParam("map") @NotNull JourneyMapId map) {
        return new Page<>(
                candidates.of(map).orElseThrow(() -> Refusal.notFound("No such map is known here, or not yet")), null);
    }

    @GET
    @Path("{opportunity}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openOpportunity", summary = "Open an opportunity as it is now")
    @APIResponse(responseCode = "200", description = "The opportunity, its revision as ETag")
    public Response open(@PathParam("opportunity") OpportunityId opportunity) {
        return Answers.found(
                opportunities.find(opportunity).orElseThrow(() -> Refusal.notFound("No such opportunity")));
    }

    @PUT
    @Path("{opportunity}/score")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "scoreOpportunity", summary = "Score an opportunity by RICE, anew if it has a score")
    @APIResponse(responseCode = "200", description = "The opportunity with its score, inputs and formula")
    @APIResponse(responseCode = "409", description = "opportunity-dismissed")
    @APIResponse(responseCode = "412", description = "stale-revision")
    public Response score(
            @PathParam("opportunity") OpportunityId opportunity,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull NewScore score) {
        return changed(opportunity, new ScoreOpportunity(opportunity, ExpectedRevision.orAny(ifMatch), score.rice()));
    }

    @POST
    @Path("{opportunity}/dismissal")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "dismissOpportunity", summary = "Say why an opportunity is not taken")
    @APIResponse(responseCode = "200", description = "The dismissed opportunity")
    @APIResponse(responseCode = "409", description = "opportunity-dismissed: for another reason before")
    @APIResponse(responseCode = "412", description = "stale-revision")
    public Response dismiss(
            @PathParam("opportunity") OpportunityId opportunity,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Dismissal dismissal) {
        return changed(
                opportunity, new DismissOpportunity(opportunity, ExpectedRevision.orAny(ifMatch), dismissal.reason()));
    }

    private Response changed(OpportunityId opportunity, Object command) {
        return Answers.changed(
                commands.send(command), "/opportunities/" + opportunity, () -> opportunities.find(opportunity));
    }
}
