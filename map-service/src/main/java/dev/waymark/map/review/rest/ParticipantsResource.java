package dev.waymark.map.review.rest;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Participant;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.map.review.write.ReviewCommand.JoinReview;
import dev.waymark.map.review.write.ReviewCommand.LeaveReview;
import dev.waymark.map.review.write.ReviewCommand.StartReview;
import dev.waymark.service.identity.Caller;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.input.PlainText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who takes part in a review. */
@Path("/api/v1/reviews/{review}")
@Tag(name = "Reviews")
public class ParticipantsResource {
    /** Somebody to take part. */
    public record NewParticipant(
            @NotNull UserId user,

            @Schema(examples = "Mara Winter") @NotBlank @Size(max = 200) @PlainText
            String name) {}

    /** How a review begins. */
    public record Beginning(
            @Nullable @Schema(description = "Who takes part besides the caller") @Size(max = 50) List<@NotNull @Valid NewParticipant> participants) {}

    /** What a participant is called. */
    public record ParticipantName(
            @Schema(examples = "Mara Winter") @NotBlank @Size(max = 200) @PlainText
            String name) {}

    @Inject
    ReviewAnswers answers;

    @Inject
    Caller caller;

    @POST
    @Path("start")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "startReview",
            summary = "Begin a review, as one who may change its map; the caller takes part in it")
    @APIResponse(responseCode = "200", description = "The review in progress")
    public Response start(@PathParam("review") ReviewId review, @Valid @NotNull Beginning beginning) {
        answers.conducted(review);
        List<Participant> participants = new ArrayList<>();
        if (beginning.participants() != null) {
            beginning.participants().forEach(it -> participants.add(new Participant(it.user(), it.name())));
        }
        participants.removeIf(it -> it.user().value().equals(caller.id()));
        participants.add(new Participant(new UserId(caller.id()), caller.name()));
        return answers.changed(new StartReview(review, List.copyOf(participants)));
    }

    @PUT
    @Path("participants/{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "joinReview",
            summary = "Let somebody take part in a review; for its participants and who may change the map")
    @APIResponse(responseCode = "200", description = "The review with its participants")
    public Response join(
            @PathParam("review") ReviewId review,
            @PathParam("user") UserId user,
            @Valid @NotNull ParticipantName participant) {
        answers.conducted(review);
        return answers.changed(new JoinReview(review, new Participant(user, participant.name())));
    }

    @DELETE
    @Path("participants/{user}")
    @RolesAllowed(Roles.JOURNEY_MANAGER)
    @Operation(
            operationId = "leaveReview",
            summary = "Let somebody no longer take part in a review; for its participants and who may change the map")
    @APIResponse(responseCode = "200", description = "The review with its participants")
    public Response leave(@PathParam("review") ReviewId review, @PathParam("user") UserId user) {
        answers.conducted(review);
        return answers.changed(new LeaveReview(review, user));
    }
}
