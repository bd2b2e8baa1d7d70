package dev.waymark.map.workshop.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.contracts.map.WorkshopPlan;
import dev.waymark.map.access.MapAccess;
import dev.waymark.map.workshop.WorkshopState;
import dev.waymark.map.workshop.read.WorkshopQuery;
import dev.waymark.map.workshop.read.WorkshopView;
import dev.waymark.map.workshop.read.WorkshopViews;
import dev.waymark.map.workshop.write.WorkshopCommand.PlanWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.ReplanWorkshop;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.identity.Caller;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The workshops of all maps. */
@Path("/api/v1/workshops")
@Tag(name = "Workshops")
public class WorkshopsResource {
    @Inject
    MapAccess access;

    @Inject
    WorkshopViews workshops;

    @Inject
    OpenWorkshops open;

    @Inject
    MergePatch patches;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "planWorkshop",
            summary = "Plan a workshop on a map the caller may read",
            description = "Who leads it must be able to read the map too.")
    @APIResponse(
            responseCode = "201",
            description = "The planned workshop at revision 1",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response plan(@Valid @NotNull WorkshopForm form) {
        WorkshopPlan plan = form.plan(new Participant(access.user(), caller.name()));
        open.refuseStranger(form.map(), plan.facilitator().user());
        return open.planned(new PlanWorkshop(ids.next(WorkshopId::new), form.map(), plan));
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listWorkshops",
            summary = "List the workshops of the maps the caller may read, the latest first",
            description = "A page can be shorter for those of other maps.")
    @APIResponse(responseCode = "200", description = "One page of workshops")
    public Page<WorkshopView> list(
            @QueryParam("map") @Nullable JourneyMapId map,
            @QueryParam("state") @Nullable WorkshopState state,
            @Parameter(description = "Only those the caller leads or is invited to") @QueryParam("mine") boolean mine,
            @Valid @BeanParam PageRequest page) {
        if (map != null) {
            access.read(map);
        }
        WorkshopQuery query = new WorkshopQuery(map, state, mine ? access.user() : null);
        Page<WorkshopView> found = workshops.page(query, page);
        return new Page<>(
                found.items().stream()
                        .filter(workshop -> access.mayRead(workshop.map()))
                        .toList(),
                found.next());
    }

    @GET
    @Path("{workshop}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "openWorkshop",
            summary = "Look at a workshop: its plan, who is invited, how far it is, what was decided")
    @APIResponse(
            responseCode = "200",
            description = "The workshop; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response find(@PathParam("workshop") WorkshopId workshop) {
        return Answers.found(open.find(workshop));
    }

    @PATCH
    @Path("{workshop}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "replanWorkshop",
            summary = "Change the plan of a workshop that is not over, or hand it to another facilitator (RFC 7396)")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = WorkshopForm.class)))
    @APIResponse(
            responseCode = "200",
            description = "The workshop as it now is",
            content = @Content(schema = @Schema(implementation = WorkshopView.class)))
    public Response replan(
            @PathParam("workshop") WorkshopId workshop,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Nullable JsonNode body) {
        JourneyMapId map = open.led(workshop).map();
        JsonNode patch = MergePatch.object(body);
        return open.changed(
                new ReplanWorkshop(workshop, ExpectedRevision.orAny(ifMatch), before -> replanned(map, before, patch)));
    }

    private WorkshopPlan replanned(JourneyMapId map, WorkshopPlan before, JsonNode patch) {
        WorkshopForm form = patches.apply(WorkshopForm.of(map, before), WorkshopForm.class, patch);
        if (!form.map().equals(map)) {
            throw Refusal.invalid("map", "cannot be changed");
        }
        WorkshopPlan after = form.plan(before.facilitator());
        if (!after.facilitator().user().equals(before.facilitator().user())) {
            open.refuseStranger(map, after.facilitator().user());
        }
        return after;
    }
}
