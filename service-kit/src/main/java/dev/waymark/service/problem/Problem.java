package dev.waymark.service.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What went wrong, as RFC 9457 problem details. Names neither classes nor internals. */
@Schema(description = "Problem details by RFC 9457")
public record Problem(
        @Schema(examples = "urn:waymark:problem:invalid-input")
        String type,

        @Schema(examples = "Some fields are not as they must be")
        String title,

        @Schema(examples = "400") int status,

        @Nullable @Schema(description = "What is wrong in this case")
        String detail,

        @Nullable @Schema(description = "Find this in the logs", examples = "0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21")
        String correlationId,

        @Nullable List<Violation> violations,

        @Nullable @Schema(description = "The current revision, where yours was stale")
        Long currentRevision) {
    /** RFC 9457's media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, @Nullable String detail) {
        return new Problem(type.urn(), type.title(), type.status(), detail, null, null, null);
    }

    public Problem withViolations(List<Violation> found) {
        return new Problem(type, title, status, detail, correlationId, found, currentRevision);
    }

    public Problem withCurrentRevision(long revision) {
        return new Problem(type, title, status, detail, correlationId, violations, revision);
    }

    public Problem withCorrelationId(@Nullable String id) {
        return new Problem(type, title, status, detail, id, violations, currentRevision);
    }

    /** The answer that carries this problem. */
    public Response response() {
        return response(Map.of());
    }

    public Response response(Map<String, String> headers) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
        headers.forEach(answer::header);
        return answer.build();
    }
}
