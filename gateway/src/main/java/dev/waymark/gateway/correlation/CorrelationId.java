package dev.waymark.gateway.correlation;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The id under which one request can be found in all logs: the caller's own, or a new UUIDv7. */
public final class CorrelationId {

    public static final String HEADER = "X-Correlation-Id";
    public static final String LOG_FIELD = "correlationId";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private CorrelationId() {}

    public static void settle(RoutingContext request) {
        List<String> sent = request.request().headers().getAll(HEADER);
        String id = sent.size() == 1 && ACCEPTED.matcher(sent.getFirst()).matches()
                ? sent.getFirst()
                : IDS.generate().toString();
        request.put(HEADER, id);
        request.response().putHeader(HEADER, id);
        MDC.put(LOG_FIELD, id);
    }

    public static String of(RoutingContext request) {
        return request.get(HEADER, "");
    }
}
