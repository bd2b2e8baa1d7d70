package dev.waymark.gateway.edge;

import static dev.waymark.gateway.problem.GatewayProblem.HTTP_VERSION_NOT_SUPPORTED;
import static dev.waymark.gateway.problem.GatewayProblem.MALFORMED_REQUEST;
import static dev.waymark.gateway.problem.GatewayProblem.METHOD_NOT_ALLOWED;
import static dev.waymark.gateway.problem.GatewayProblem.NOT_FOUND;
import static io.vertx.core.http.HttpHeaders.ALLOW;
import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;

import dev.waymark.gateway.GatewaySettings;
import dev.waymark.gateway.correlation.CorrelationId;
import dev.waymark.gateway.problem.Problems;
import dev.waymark.gateway.token.OpenPaths;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The first and the last to see a request. */
@ApplicationScoped
class Edge {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final String ALLOWED =
            METHODS.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));

    private static final String TARGET_NOT_ACCEPTED = "The path or query has characters or segments not accepted.";

    /** Before everything else that is on the router. */
    private static final int FIRST = -1000;

    private static final int LAST = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT;

    private final GatewaySettings settings;

    private final OpenPaths open;

    private final SecurityHeaders securityHeaders;

    Edge(GatewaySettings settings, OpenPaths open, @ConfigProperty(name = "waymark.keycloak.url") String keycloak) {
        this.settings = settings;
        this.open = open;
        this.securityHeaders = new SecurityHeaders(keycloak, open);
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::enter).failureHandler(this::fail);
        router.route().order(FIRST + 1).handler(Cors.of(settings.corsOrigins(), open)::handle);
        router.route()
                .order(LAST)
                .handler(request -> Problems.answer(request, NOT_FOUND, "Nothing is served under this path."));
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        mark(context);
        if (!METHODS.contains(request.method())) {
            context.response().putHeader(ALLOW, ALLOWED);
            Problems.answer(context, METHOD_NOT_ALLOWED, "Allowed are " + ALLOWED + ".");
        } else if (!PathForm.accepts(request.uri())) {
            Problems.answer(context, MALFORMED_REQUEST, TARGET_NOT_ACCEPTED);
        } else if (request.version() != HttpVersion.HTTP_1_1) {
            // The proxy library would have to keep a whole answer in memory for HTTP/1.0.
            Problems.answer(context, HTTP_VERSION_NOT_SUPPORTED, "Send the request as HTTP/1.1.");
        } else if (request.authority() == null) {
            Problems.answer(context, MALFORMED_REQUEST, "The Host header is missing or malformed.");
        } else if (request.headers().getAll(AUTHORIZATION).size() > 1) {
            Problems.answer(context, MALFORMED_REQUEST, "Only one Authorization header is accepted.");
        } else {
            context.next();
        }
    }

    /** The router fails some malformed requests before any route has seen them. */
    private void fail(RoutingContext context) {
        if (CorrelationId.of(context).isEmpty()) {
            mark(context);
        }
        if (PathForm.accepts(context.request().uri())) {
            Problems.answerFailure(context);
        } else {
            Problems.answer(context, MALFORMED_REQUEST, TARGET_NOT_ACCEPTED);
        }
    }

    private void mark(RoutingContext context) {
        CorrelationId.settle(context);
        securityHeaders.add(context);
        AccessLog.follow(context);
        Leftovers.drainAfterAnswer(context, settings.timeouts().drain());
    }
}
