package dev.waymark.service.identity;

import com.fasterxml.uuid.Generators;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The id that follows a request through logs, events and answers. Taken from {@code X-Correlation-Id} when it is sane,
 * else made; always sent back.
 */
public final class Correlation {
    public static final String HEADER = "X-Correlation-Id";

    /** The key under which logs and event metadata carry it. */
    public static final String KEY = "correlationId";

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Correlation() {}

    /** The id of the request this thread works on. */
    public static @Nullable String current() {
        return (String) MDC.get(KEY);
    }

    /** The request's own id, or a new one where it has none or one that would not be safe to log. */
    public static String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && SANE.matcher(given).matches()
                ? given
                : Generators.timeBasedEpochGenerator().generate().toString();
    }
}
