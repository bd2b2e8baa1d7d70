package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.interview.read.GuideView;
import dev.waymark.feedback.interview.read.GuideViews;
import dev.waymark.feedback.interview.write.GuideCommand.RetireGuide;
import dev.waymark.feedback.interview.write.GuideCommand.RewriteGuide;
import dev.waymark.feedback.interview.write.GuideCommand.WriteGuide;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is asked in interviews. */
@Path("/api/v1/interviews/guides")
@Tag(name = "Interviews")
@RolesAllowed(Roles.JOURNEY_MANAGER)
public class GuidesResource {
    private static final String UNKNOWN = "No such guide";

    @Inject
    GuideViews guides;

    @Inject
    VisibleMaps visible;

    @Inject
    Commands commands;

    @Inject
    Ids ids;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeInterviewGuide", summary = "Write an interview guide")
    @APIResponse(
            responseCode = "201",
            description = "The guide at revision 1",
            content = @Content(schema = @Schema(implementation = GuideAnswer.class)))
    public Response write(@Valid @NotNull GuideForm form) {
        InterviewGuideId id = ids.next(InterviewGuideId::new);
        return Answers.created(commands.send(new WriteGuide(id, form.document())), path(id), () -> shown(id));
    }

    @GET
    @Operation(operationId = "listInterviewGuides", summary = "List interview guides, newest first")
    @APIResponse(responseCode = "200", description = "One page of guides")
    public Page<GuideAnswer> list(@QueryParam("map") @Nullable JourneyMapId map, @Valid @BeanParam PageRequest page) {
        return guides.page(map, visible.hiddenBeside(map), page).map(GuideAnswer::of);
    }

    @GET
    @Path("{guide}")
    @Operation(operationId = "openInterviewGuide", summary = "Open an interview guide")
    @APIResponse(
            responseCode = "200",
            description = "The guide; its revision is the ETag",
            content = @Content(schema = @Schema(implementation = GuideAnswer.class)))
    public Response open(@PathParam("guide") InterviewGuideId id) {
        refuseUnlessThere(id);
        return Answers.found(shown(id).orElseThrow());
    }

    @PUT
    @Path("{guide}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rewriteInterviewGuide", summary = "Rewrite an interview guide")
    @APIResponse(
            responseCode = "200",
            description = "The guide as it now is",
            content = @Content(schema = @Schema(implementation = GuideAnswer.class)))
    public Response rewrite(
            @PathParam("guide") InterviewGuideId id,
            @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch,
            @Valid @NotNull GuideForm form) {
        refuseUnlessThere(id);
        return Answers.changed(
                commands.send(new RewriteGuide(id, ExpectedRevision.orAny(ifMatch), form.document())),
                path(id),
                () -> shown(id));
    }

    @DELETE
    @Path("{guide}")
    @Operation(operationId = "retireInterviewGuide", summary = "Ask nobody by a guide any more")
    @APIResponse(responseCode = "204", description = "It is retired")
    public void retire(
            @PathParam("guide") InterviewGuideId id, @HeaderParam("If-Match") @Nullable ExpectedRevision ifMatch) {
        refuseUnlessThere(id);
        commands.send(new RetireGuide(id, ExpectedRevision.orAny(ifMatch)));
    }

    private Optional<GuideAnswer> shown(InterviewGuideId id) {
        return guides.find(id).map(GuideAnswer::of);
    }

    private void refuseUnlessThere(InterviewGuideId id) {
        GuideView found = guides.find(id).orElseThrow(() -> Refusal.notFound(UNKNOWN));
        visible.read(found.document().map(), UNKNOWN);
    }

    private static String path(InterviewGuideId id) {
        return "/interviews/guides/" + id;
    }
}
