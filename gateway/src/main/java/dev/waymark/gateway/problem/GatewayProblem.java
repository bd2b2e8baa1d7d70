package dev.waymark.gateway.problem;

import java.util.Locale;

/** Every problem the gateway itself answers with; the names are the public types. */
public enum GatewayProblem {
    MALFORMED_REQUEST(400, "The request is malformed"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "This is not allowed"),
    NOT_FOUND(404, "There is nothing at this path"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed"),
    BODY_TOO_LARGE(413, "The body is too large"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong"),
    BAD_GATEWAY(502, "The service broke off its answer"),
    SERVICE_UNAVAILABLE(503, "The service cannot be reached"),
    GATEWAY_TIMEOUT(504, "The service did not answer in time"),
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
        return status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
    }
}
