package dev.waymark.feedback.intake.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.intake.imports.FeedbackImport;
import dev.waymark.feedback.intake.imports.Report;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of feedback. */
@Path("/api/v1/feedback/imports")
@Tag(name = "Feedback")
public class ImportsResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    @Inject
    FeedbackImport imports;

    @Inject
    ObjectMapper mapper;

    @POST
    @Consumes({CSV, NDJSON})
    @Produces({MediaType.APPLICATION_JSON, NDJSON})
    @RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
    @Operation(operationId = "importFeedback", summary = "Hand in a file of feedback", description = """
                    Read as a stream, up to 1 GB of UTF-8. Each row is answered: accepted, duplicate or rejected with \
                    the reason; a bad row does not touch the others. Rows that are there already change nothing, so \
                    that a file may be sent again.

                    CSV has a header with the columns submissionId, source, collectedAt, channel, segment, stage, \
                    touchpoint, csat (or rating), nps, ces, comment, language, customer, in any order; NDJSON has one \
                    object a line as POST /feedback takes it. With Accept: application/x-ndjson the rows alone are \
                    answered, one a line.""")
    @RequestBody(
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAnswer.class)))
    public Response importFile(
            @Parameter(description = "The map whose stages and touchpoints the rows name") @QueryParam("map") @Nullable JourneyMapId map,
            @Parameter(description = "The source of rows that name none")
                    @QueryParam("source")
                    @Size(max = 100) @Nullable String source,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        MediaType type = headers.getMediaType();
        requireUtf8(type);
        Report report = Report.begin(mapper);
        try {
            if (type.isCompatible(MediaType.valueOf(CSV))) {
                imports.csv(body, source, map, report);
            } else {
                imports.ndjson(body, source, map, report);
            }
        } catch (IOException | RuntimeException e) {
            report.close();
            throw e;
        }
        boolean asLines = headers.getAcceptableMediaTypes().getFirst().isCompatible(MediaType.valueOf(NDJSON))
                && !headers.getAcceptableMediaTypes().getFirst().isWildcardType();
        return asLines
                ? Response.ok(ImportAnswer.lines(report), NDJSON).build()
                : Response.ok(ImportAnswer.object(report), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private static void requireUtf8(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send UTF-8");
        }
    }
}
