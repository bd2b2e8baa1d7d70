package dev.waymark.service.problem;

/** The problems any operation can answer with. */
public enum CommonProblem implements ProblemType {
    MALFORMED_BODY(400, "The body cannot be read"),
    INVALID_INPUT(400, "Some fields are not as they must be"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "Your role does not allow this"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    NOT_ACCEPTABLE(406, "None of the media types you accept can be made"),
    CONCURRENT_CHANGE(409, "Somebody else changed this at the same moment"),
    STALE_REVISION(412, "What you saw is no longer the current revision"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This operation does not read that media type"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    BAD_GATEWAY(502, "The service behind gave no usable answer"),
    UNAVAILABLE(503, "The service cannot work at the moment"),
    OUTCOME_UNKNOWN(503, "It is not known whether this was done"),
    GATEWAY_TIMEOUT(504, "The service behind did not answer in time");

    private final int status;
    private final String title;

    CommonProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
