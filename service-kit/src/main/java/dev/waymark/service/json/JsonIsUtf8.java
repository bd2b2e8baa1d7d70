package dev.waymark.service.json;

import dev.waymark.service.identity.Correlation;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** JSON is UTF-8 (RFC 8259, 8.1), whatever its sender declares. */
public class JsonIsUtf8 {
    private static final int BEFORE_ANYBODY_READS = 4000;

    /** JSON has no such parameter (RFC 8259), and some clients add one nobody chose: the bytes must be UTF-8 all the same. */
    private static final Set<String> HARMLESS = Set.of("utf-8", "us-ascii", "iso-8859-1");

    @ServerRequestFilter(priority = BEFORE_ANYBODY_READS)
    public @Nullable Response hold(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !isJson(type)) {
            return null;
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !HARMLESS.contains(charset.toLowerCase(Locale.ROOT))) {
            return Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send UTF-8")
                    .withCorrelationId(Correlation.current())
                    .response(Map.of());
        }
        request.setEntityStream(new Utf8Stream(request.getEntityStream()));
        return null;
    }

    private static boolean isJson(MediaType type) {
        String subtype = type.getSubtype();
        return type.getType().equals("application") && (subtype.equals("json") || subtype.endsWith("+json"));
    }
}
