package dev.waymark.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What browsers are told about every answer. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        boolean docs = context.request().uri().startsWith("/docs");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", docs ? "SAMEORIGIN" : "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        if (context.request().isSSL() || "https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
