package dev.waymark.gateway.problem;

import java.util.Locale;

/** Every problem the gateway itself answers with; the names are the public types, and are those of the services. */
public enum GatewayProblem {
    MALFORMED_REQUEST(400, "The request is malformed"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "This is not allowed"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    BODY_TOO_LARGE(413, "The body is too large"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    BAD_GATEWAY(502, "The service behind gave no usable answer"),
    UNAVAILABLE(503, "The service cannot work at the moment"),
    GATEWAY_TIMEOUT(504, "The service behind did not answer in time"),
    HTTP_VERSION_NOT_SUPPORTED(505, "HTTP/1.1 is needed");

    private final int status;
    private final String title;

    GatewayProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    String type() {
        return "urn:waymark:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem that fits a status some library failed with. */
    static GatewayProblem of(int status) {
        for (GatewayProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL;
    }
}
