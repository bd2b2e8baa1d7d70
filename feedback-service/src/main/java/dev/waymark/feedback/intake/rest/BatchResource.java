package dev.waymark.feedback.intake.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.feedback.intake.imports.FeedbackImport;
import dev.waymark.feedback.intake.imports.Report;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Several utterances in one request. */
@Path("/api/v1/feedback/batches")
@Tag(name = "Feedback")
public class BatchResource {
    /** Utterances that came together; each is looked at alone. */
    @Schema(name = "FeedbackBatch")
    public record Batch(
            @Schema(implementation = NewFeedback[].class) @NotNull @Size(min = 1, max = 1_000) List<@NotNull JsonNode> items) {}

    @Inject
    FeedbackImport imports;

    @Inject
    RequestMetadata request;

    @Inject
    ObjectMapper mapper;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
    @Operation(
            operationId = "submitFeedbackBatch",
            summary = "Hand in up to 1,000 utterances",
            description = "Each is answered: accepted, duplicate or rejected with the reason, by its number from 1; a"
                    + " bad one does not touch the others.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAnswer.class)))
    @Produces(MediaType.APPLICATION_JSON)
    public Response submit(@NotNull @Valid Batch batch) throws IOException {
        Report report = Report.begin(mapper);
        try {
            imports.run(batch.items(), request.now(), report);
        } catch (IOException | RuntimeException e) {
            report.close();
            throw e;
        }
        return Response.ok(ImportAnswer.object(report)).build();
    }
}
