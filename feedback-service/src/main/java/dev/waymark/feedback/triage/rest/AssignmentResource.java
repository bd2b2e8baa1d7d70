package dev.waymark.feedback.triage.rest;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.directory.LatestMaps;
import dev.waymark.feedback.directory.MapDirectories;
import dev.waymark.feedback.directory.MapDirectory.Touchpoint;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.intake.rest.FeedbackAnswer;
import dev.waymark.feedback.intake.rest.Reading;
import dev.waymark.feedback.intake.write.AssignFeedback;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an utterance speaks of, by somebody who has read it. */
@Path("/api/v1/feedback/{feedback}/assignment")
@Tag(name = "Feedback")
public class AssignmentResource {
    private static final String UNKNOWN = "No such feedback";

    @Inject
    FeedbackViews views;

    @Inject
    LatestMaps latest;

    @Inject
    MapDirectories maps;

    @Inject
    VisibleMaps visible;

    @Inject
    Commands commands;

    @Inject
    Reading reading;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "assignFeedback",
            summary = "Say which touchpoint an utterance speaks of",
            description =
                    "Holds against what was handed in or what likeness said, and likeness learns from it. Said again, it"
                            + " changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The utterance as it is now",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response assign(@PathParam("feedback") FeedbackId feedback, @NotNull @Valid NewAssignment assignment) {
        FeedbackView view = views.find(feedback).orElseThrow(() -> Refusal.notFound(UNKNOWN));
        visible.read(view.map(), UNKNOWN);
        JourneyMapId map = assignment.map() == null ? view.map() : assignment.map();
        TouchpointId wanted = assignment.touchpoint();
        if (map == null) {
            throw Refusal.invalid("map", "must say whose touchpoint it is: the utterance speaks of no map yet");
        }
        latest.await();
        Touchpoint touchpoint = maps.find(map)
                .filter(known -> !visible.isHidden(known.id()))
                .flatMap(known -> known.touchpoint(wanted))
                .orElseThrow(() -> Refusal.invalid("touchpoint", "is not on the map"));
        AssignFeedback command = new AssignFeedback(feedback, map, touchpoint.stage(), wanted, AssignedBy.PERSON, null);
        return Answers.changed(
                commands.send(command),
                "/feedback/" + feedback,
                () -> views.find(feedback).map(reading::of));
    }
}
