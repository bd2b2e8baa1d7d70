package dev.waymark.gateway.edge;

import static io.vertx.core.http.HttpHeaders.ORIGIN;

import dev.waymark.gateway.token.OpenPaths;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import java.util.List;
import java.util.Set;

/** Lets the configured front ends call from a browser; the gateway's own pages need no leave. */
final class Cors {

    private static final int PREFLIGHT_SECONDS = 600;

    private final CorsHandler handler;
    private final OpenPaths open;

    private Cors(CorsHandler handler, OpenPaths open) {
        this.handler = handler;
        this.open = open;
    }

    static Cors of(List<String> origins, OpenPaths open) {
        CorsHandler handler = CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(Set.of(
                        HttpMethod.GET,
                        HttpMethod.HEAD,
                        HttpMethod.POST,
                        HttpMethod.PUT,
                        HttpMethod.PATCH,
                        HttpMethod.DELETE))
                .allowedHeaders(Set.of(
                        "authorization",
                        "content-type",
                        "accept",
                        "accept-language",
                        "if-match",
                        "if-none-match",
                        "idempotency-key",
                        "last-event-id",
                        "x-correlation-id"))
                .exposedHeaders(Set.of("ETag", "Location", "X-Correlation-Id", "Retry-After", "Link"))
                .maxAgeSeconds(PREFLIGHT_SECONDS);
        return new Cors(handler, open);
    }

    void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String own = request.scheme() + "://" + request.authority();
        // A page's form comes from nowhere, as its referrer is kept secret; it carries no login others could use.
        if (own.equals(request.getHeader(ORIGIN)) || open.isPage(request.path())) {
            context.next();
        } else {
            handler.handle(context);
        }
    }
}
