package dev.waymark.action.plan.rest;

import dev.waymark.action.plan.read.ActionViews;
import dev.waymark.action.plan.read.Improvements;
import dev.waymark.action.plan.read.PlanView;
import dev.waymark.action.plan.read.PlanViews;
import dev.waymark.action.plan.write.PlanCommand.Assignee;
import dev.waymark.action.plan.write.PlanCommand.MakePlan;
import dev.waymark.action.plan.write.PlanCommand.PlanAction;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Caller;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans: make, list, open, add actions. */
@Path("/api/v1/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlansResource {
    @Inject
    PlanViews plans;

    @Inject
    ActionViews actions;

    @Inject
    Improvements improvements;

    @Inject
    Commands commands;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "makePlan", summary = "Make a plan, with the caller as its owner")
    @APIResponse(responseCode = "201", description = "The new plan at revision 1, without actions")
    public Response make(@Valid @NotNull NewPlan plan) {
        PlanId id = ids.next(PlanId::new);
        return Answers.created(
                commands.send(new MakePlan(id, plan.name(), new UserId(caller.id()))),
                "/plans/" + id,
                () -> plans.find(id));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listPlans", summary = "List plans, newest first")
    public Page<PlanView> list(@Valid @BeanParam PageRequest page) {
        return plans.page(page);
    }

    @GET
    @Path("{plan}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openPlan", summary = "Open a plan with its actions as they are now")
    @APIResponse(responseCode = "200", description = "The plan, its revision as ETag")
    public Response open(@PathParam("plan") PlanId plan) {
        return Answers.found(plans.find(plan).orElseThrow(() -> Refusal.notFound("No such plan")));
    }

    @POST
    @Path("{plan}/actions")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "planAction", summary = "Add an action to a plan")
    @APIResponse(responseCode = "201", description = "The new action; its ETag is the plan's new revision")
    @APIResponse(responseCode = "409", description = "unknown-opportunity or opportunity-dismissed")
    @APIResponse(responseCode = "412", description = "stale-revision")
    public Response planAction(
            @PathParam("plan") PlanId plan,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull NewAction action) {
        ActionId id = ids.next(ActionId::new);
        Improvement improvement = action.opportunity() == null ? null : improvements.by(action.opportunity());
        return Answers.created(
                commands.send(new PlanAction(
                        plan,
                        ExpectedRevision.orAny(ifMatch),
                        id,
                        action.title(),
                        new Assignee(action.assignee(), action.assigneeName()),
                        action.deadline(),
                        improvement,
                        Promise.commitment(action.commitment()))),
                "/actions/" + id,
                () -> actions.find(id));
    }
}
