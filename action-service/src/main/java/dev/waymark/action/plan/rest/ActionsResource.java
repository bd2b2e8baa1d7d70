package dev.waymark.action.plan.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.action.plan.read.ActionView;
import dev.waymark.action.plan.read.ActionViews;
import dev.waymark.action.plan.write.PlanCommand.CompleteAction;
import dev.waymark.action.plan.write.PlanCommand.DropAction;
import dev.waymark.action.plan.write.PlanCommand.StartAction;
import dev.waymark.action.plan.write.Worker;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.service.ExpectedRevision;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Actions: list, change, start, complete, drop. An action's ETag is the revision of the plan that last changed it. */
@Path("/api/v1/actions")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
public class ActionsResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    ActionViews actions;

    @Inject
    ActionPatch patches;

    @Inject
    Commands commands;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "listActions", summary = "List actions of all plans, earliest deadline first")
    public Page<ActionView> list(@Valid @BeanParam WantedActions wanted, @Valid @BeanParam PageRequest page) {
        return actions.page(wanted.on(today()), page);
    }

    @GET
    @Path("{action}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openAction", summary = "Open an action as it is now")
    @APIResponse(responseCode = "200", description = "The action, its revision as ETag")
    public Response open(@PathParam("action") ActionId action) {
        return Answers.found(known(action));
    }

    @PATCH
    @Path("{action}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "changeAction",
            summary = "Change deadline, assignee or commitment (journey managers), or report progress (assignees too)")
    @RequestBody(
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ActionChange.class)),
            required = true)
    @APIResponse(responseCode = "200", description = "The action as it now is")
    @APIResponse(responseCode = "409", description = "action-status or commitment-fixed")
    @APIResponse(responseCode = "412", description = "stale-revision")
    public Response change(
            @PathParam("action") ActionId action,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode patch)
            throws JsonProcessingException {
        return changed(action, patches.read(patch, known(action), ExpectedRevision.orAny(ifMatch), worker()));
    }

    @POST
    @Path("{action}/start")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "startAction", summary = "Start work on an action; from now on its commitment is fixed")
    @APIResponse(responseCode = "200", description = "The started action")
    @APIResponse(responseCode = "409", description = "action-status, commitment-missing or baseline-not-over")
    @APIResponse(responseCode = "412", description = "stale-revision")
    public Response start(
            @PathParam("action") ActionId action, @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        return changed(
                action,
                new StartAction(known(action).plan(), ExpectedRevision.orAny(ifMatch), action, worker(), today()));
    }

    @POST
    @Path("{action}/completion")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "completeAction", summary = "Say that an action is done")
    @APIResponse(responseCode = "200", description = "The completed action")
    @APIResponse(responseCode = "409", description = "action-status, completed-in-the-future or baseline-not-over")
    @APIResponse(responseCode = "412", description = "stale-revision")
    public Response complete(
            @PathParam("action") ActionId action,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Completion completion) {
        return changed(
                action,
                new CompleteAction(
                        known(action).plan(),
                        ExpectedRevision.orAny(ifMatch),
                        action,
                        worker(),
                        completion.completedOn(),
                        today()));
    }

    @POST
    @Path("{action}/dropping")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(operationId = "dropAction", summary = "Say why an action will not be done")
    @APIResponse(responseCode = "200", description = "The dropped action")
    @APIResponse(responseCode = "409", description = "action-status")
    @APIResponse(responseCode = "412", description = "stale-revision")
    public Response drop(
            @PathParam("action") ActionId action,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull Dropping dropping) {
        return changed(
                action,
                new DropAction(
                        known(action).plan(), ExpectedRevision.orAny(ifMatch), action, worker(), dropping.reason()));
    }

    private Response changed(ActionId action, Object command) {
        return Answers.changed(commands.send(command), "/actions/" + action, () -> actions.find(action));
    }

    private ActionView known(ActionId action) {
        return actions.find(action).orElseThrow(() -> Refusal.notFound("No such action"));
    }

    private Worker worker() {
        return new Worker(new UserId(caller.id()), caller.is(Roles.JOURNEY_MANAGER));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
