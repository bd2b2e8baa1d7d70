package dev.waymark.feedback.source.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.intake.submission.Submitted;
import dev.waymark.feedback.source.rest.WebhooksResource.DeliveryState;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Feedback in the shape of a Formbricks Hub record. */
@Path("/api/v1/feedback/records")
@Tag(name = "Sources")
public class RecordsResource {
    /** What became of a record. */
    public record RecordTaken(
            @Schema(description = "accepted, or duplicate where it was there before")
            DeliveryState state,

            FeedbackId feedback) {}

    @Inject
    Submissions submissions;

    @Inject
    RequestMetadata request;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
    @Operation(
            operationId = "submitFeedbackRecord",
            summary = "Hand in one answer to one question as a Formbricks Hub feedback record",
            description = "Each becomes an utterance. Sent again, nothing is stored.")
    @APIResponse(
            responseCode = "201",
            description = "It was taken in",
            content = @Content(schema = @Schema(implementation = RecordTaken.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there before (state: duplicate)",
            content = @Content(schema = @Schema(implementation = RecordTaken.class)))
    public Response submit(
            @Parameter(description = "The map of the journey it speaks of; a comment finds its touchpoint there")
                    @QueryParam("map")
                    @Nullable JourneyMapId map,
            @Valid @NotNull FeedbackRecord feedback) {
        Submitted submitted =
                submissions.submit(feedback.utterance(clock.instant()).orElse(null, map), request.now());
        return Response.status(submitted.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(new RecordTaken(
                        submitted.isNew() ? DeliveryState.ACCEPTED : DeliveryState.DUPLICATE, submitted.feedback()))
                .build();
    }
}
