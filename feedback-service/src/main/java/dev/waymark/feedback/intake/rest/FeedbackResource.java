package dev.waymark.feedback.intake.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.directory.LatestMaps;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.intake.imports.Outcome;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.intake.submission.Submitted;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.identity.RequestMetadata;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feedback: hand in, list, open. */
@Path("/api/v1/feedback")
@Tag(name = "Feedback")
public class FeedbackResource {
    @Inject
    Submissions submissions;

    @Inject
    FeedbackViews views;

    @Inject
    LatestMaps maps;

    @Inject
    VisibleMaps visible;

    @Inject
    Reading reading;

    @Inject
    RequestMetadata request;

    @Inject
    Progress progress;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
    @Operation(
            operationId = "submitFeedback",
            summary = "Hand in one utterance",
            description =
                    "The pair of source and submissionId is unique: handed in again, nothing is stored and what is"
                            + " there is answered.")
    @APIResponse(
            responseCode = "201",
            description = "It was taken in",
            content = @Content(schema = @Schema(implementation = Received.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was there before (state: duplicate)",
            content = @Content(schema = @Schema(implementation = Received.class)))
    public Response submit(@NotNull NewFeedback feedback) {
        if (feedback.map() != null) {
            maps.await();
        }
        Submitted submitted = submissions.submit(feedback, request.now());
        Supplier<Optional<Received>> answer =
                () -> views.find(submitted.feedback()).map(view -> received(submitted, view));
        String path = "/feedback/" + submitted.feedback();
        return submitted.isNew()
                ? Answers.created(progress.await(), path, answer)
                : Answers.changed(progress.await(), path, answer);
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listFeedback",
            summary = "List feedback, the latest said first",
            description =
                    "Comments are shown from contributors up, with personal numbers and addresses masked below analysts;"
                            + " customers to analysts and admins only. What was said of maps that are not shared with the"
                            + " caller is left out.")
    public Page<FeedbackAnswer> list(@Valid @BeanParam FeedbackQuery query, @Valid @BeanParam PageRequest page) {
        Page<FeedbackView> found = views.page(query.filter(), visible.hiddenBeside(query.map()), page);
        return new Page<>(reading.of(found.items()), found.next());
    }

    @GET
    @Path("{feedback}")
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "openFeedback", summary = "Open one utterance")
    @APIResponse(
            responseCode = "200",
            description = "The utterance",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response open(@PathParam("feedback") FeedbackId feedback) {
        FeedbackView view = views.find(feedback).orElseThrow(() -> Refusal.notFound("No such feedback"));
        visible.read(view.map(), "No such feedback");
        return Answers.found(reading.of(view));
    }

    private Received received(Submitted submitted, FeedbackView view) {
        return new Received(
                submitted.isNew() ? Outcome.ACCEPTED : Outcome.DUPLICATE, submitted.note(), reading.of(view));
    }
}
