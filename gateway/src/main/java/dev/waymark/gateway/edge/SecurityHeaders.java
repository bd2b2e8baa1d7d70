package dev.waymark.gateway.edge;

import dev.waymark.gateway.token.OpenPaths;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What browsers are told about every answer. */
final class SecurityHeaders {

    /** Enough for an SVG that is opened by itself; nothing in an answer may run. */
    private static final String DATA_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'";

    /** A page with a style sheet and forms of its own, and nothing from anywhere else. */
    private static final String FORMS =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String docsPolicy;
    private final OpenPaths open;

    /** The API page talks to {@code keycloak} when somebody logs in from it. */
    SecurityHeaders(String keycloak, OpenPaths open) {
        this.open = open;
        docsPolicy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; connect-src 'self' " + keycloak + "; frame-ancestors 'self'";
    }

    void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String target = context.request().uri();
        boolean docs = target.equals("/docs") || target.startsWith("/docs/");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", docs ? "SAMEORIGIN" : "DENY");
        boolean page = open.isPage(target);
        headers.set("Content-Security-Policy", docs ? docsPolicy : page ? FORMS : DATA_ONLY);
        headers.set("Referrer-Policy", "no-referrer");
        if (context.request().isSSL() || "https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
