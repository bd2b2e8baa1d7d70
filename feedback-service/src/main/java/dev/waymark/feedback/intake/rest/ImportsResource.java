package dev.waymark.feedback.intake.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.intake.imports.FeedbackImport;
import dev.waymark.feedback.intake.imports.FileFormat;
import dev.waymark.feedback.intake.imports.FileOptions;
import dev.waymark.feedback.intake.imports.Preview;
import dev.waymark.feedback.intake.imports.Report;
import dev.waymark.feedback.intake.job.ImportJob;
import dev.waymark.feedback.intake.job.ImportJobs;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
    @Inject
    FeedbackImport imports;

    @Inject
    ObjectMapper mapper;

    @Inject
    ImportJobs jobs;

    @Inject
    RequestMetadata request;

    @POST
    @Consumes({FileFormat.CSV_TYPE, FileFormat.NDJSON_TYPE, FileFormat.XLSX_TYPE})
    @Produces({MediaType.APPLICATION_JSON, FileFormat.NDJSON_TYPE})
    @RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
    @Operation(operationId = "importFeedback", summary = "Hand in a file of feedback", description = """
                    Read as a stream, up to 1 GB of UTF-8; a workbook up to 20 MB. Each row is answered: accepted, \
                    duplicate or rejected with the reason; a bad row does not touch the others. Rows that are there \
                    already change nothing, so that a file may be sent again.

                    A spreadsheet (CSV with commas, semicolons or tabs, or the first sheet of a workbook) has a header \
                    with the columns submissionId, \
                    source, collectedAt, channel, segment, stage, touchpoint, csat, nps, ces, comment, language, \
                    customer, consent (quote, contact, both or none), in any order and by the names that are common for \
                    them; what others mean is said with column. NDJSON has one object a line as POST /feedback takes it. With Accept: application/x-ndjson \
                    the rows alone are answered, one a line.

                    With Prefer: respond-async the answer comes once the file is there, and its rows are worked on \
                    afterwards, whatever becomes of the connection or of this instance.""")
    @RequestBody(
            content = {
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FileFormat.NDJSON_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = FileFormat.XLSX_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each row; with preview=true how the first ones are understood",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {ImportAnswer.class, Preview.class})))
    @APIResponse(
            responseCode = "202",
            description = "With Prefer: respond-async: the file is there; Location says where its import is to be seen",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportProgress.class)))
    public Response importFile(
            @Parameter(description = "The map whose stages and touchpoints the rows name") @QueryParam("map") @Nullable JourneyMapId map,
            @Parameter(description = "The source of rows that name none")
                    @QueryParam("source")
                    @Size(max = 100) @Nullable String source,
            @Parameter(
                            description = "What a column of a spreadsheet means, as title:meaning; - leaves one out",
                            example = "Kommentar:comment")
                    @QueryParam("column")
                    @Size(max = 200) List<@Size(max = 200) String> columns,
            @Parameter(description = "Say how the first twenty rows are understood, and store nothing")
                    @QueryParam("preview")
                    boolean preview,
            @Parameter(description = "respond-async (RFC 7240)") @HeaderParam("Prefer") @Nullable String prefer,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        MediaType type = headers.getMediaType();
        FileFormat format = FileFormat.of(type).orElseThrow();
        if (format != FileFormat.XLSX) {
            requireUtf8(type);
        }
        FileOptions options = new FileOptions(format, source, map, columns);
        if (preview) {
            return Response.ok(imports.preview(body, options), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        }
        if (prefer != null && prefer.contains("respond-async")) {
            return accepted(jobs.receive(body, options, request.now()));
        }
        Report report = Report.begin(mapper);
        try {
            imports.run(body, options, request.now(), 0, report);
        } catch (IOException | RuntimeException e) {
            report.close();
            throw e;
        }
        boolean asLines =
                headers.getAcceptableMediaTypes().getFirst().isCompatible(MediaType.valueOf(FileFormat.NDJSON_TYPE))
                        && !headers.getAcceptableMediaTypes().getFirst().isWildcardType();
        return asLines
                ? Response.ok(ImportAnswer.lines(report), FileFormat.NDJSON_TYPE)
                        .build()
                : Response.ok(ImportAnswer.object(report), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private static Response accepted(ImportJob job) {
        return Response.accepted(ImportProgress.of(job))
                .header(HttpHeaders.LOCATION, "/api/v1/feedback/imports/" + job.id())
                .header("Preference-Applied", "respond-async")
                .build();
    }

    private static void requireUtf8(MediaType type) {
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send UTF-8");
        }
    }
}
