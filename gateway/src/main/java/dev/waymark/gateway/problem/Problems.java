package dev.waymark.gateway.problem;

import static io.vertx.core.http.HttpHeaders.CACHE_CONTROL;
import static io.vertx.core.http.HttpHeaders.CONNECTION;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.RETRY_AFTER;

import dev.waymark.gateway.correlation.CorrelationId;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Writes problem details. */
public final class Problems {

    private Problems() {}

    public static void answer(RoutingContext request, GatewayProblem problem, String detail) {
        HttpServerResponse response = request.response();
        if (response.headWritten()) {
            // Half an answer is out: the only honest end is a broken connection.
            response.reset();
            return;
        }
        if (!request.request().isEnded()) {
            response.putHeader(CONNECTION, "close");
        }
        response.setStatusCode(problem.status())
                .putHeader(CONTENT_TYPE, "application/problem+json")
                .putHeader(CACHE_CONTROL, "no-store")
                .end(new JsonObject()
                        .put("type", problem.type())
                        .put("title", problem.title())
                        .put("status", problem.status())
                        .put("detail", detail)
                        .put("correlationId", CorrelationId.of(request))
                        .toBuffer());
    }

    /** Also says when to try again, rounded up to whole seconds. */
    public static void answer(RoutingContext request, GatewayProblem problem, String detail, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        request.response().putHeader(RETRY_AFTER, Long.toString(seconds));
        answer(request, problem, detail);
    }

    /** For a route that failed: what the failure says is for the log only. */
    public static void answerFailure(RoutingContext request) {
        GatewayProblem problem = GatewayProblem.of(request.statusCode());
        answer(request, problem, problem.title() + ".");
    }
}
