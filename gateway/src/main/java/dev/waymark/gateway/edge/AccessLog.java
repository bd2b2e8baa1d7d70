package dev.waymark.gateway.edge;

import dev.waymark.gateway.correlation.CorrelationId;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** One line a request. No query and no header is logged: they may carry secrets or customers' words. */
final class AccessLog {

    private static final Logger LOG = Logger.getLogger("dev.waymark.access");

    private AccessLog() {}

    static void follow(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(end -> {
            HttpServerRequest request = context.request();
            String path = pathOf(request.uri());
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            MDC.put(CorrelationId.LOG_FIELD, CorrelationId.of(context));
            MDC.put("method", request.method().name());
            MDC.put("path", path);
            MDC.put("status", context.response().getStatusCode());
            MDC.put("millis", millis);
            MDC.put("bytesIn", request.bytesRead());
            MDC.put("bytesOut", context.response().bytesWritten());
            MDC.put("brokenOff", end.failed());
            LOG.infof(
                    "%s %s %d %d ms", request.method(), path, context.response().getStatusCode(), millis);
        });
    }

    private static String pathOf(String target) {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }
}
