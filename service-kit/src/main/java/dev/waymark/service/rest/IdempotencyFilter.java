package dev.waymark.service.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.service.crypto.Sha256;
import dev.waymark.service.identity.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers a repeated POST with the first answer. Works on JSON bodies; imports are idempotent by their rows. Only
 * successes are remembered: what was refused may be tried again.
 */
public class IdempotencyFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final String REQUEST = IdempotencyFilter.class.getName();

    /** The first request with its key. */
    private record Underway(String id, RequestSecret secret) {}

    @Inject
    IdempotencyKeys keys;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper mapper;

    @ServerRequestFilter(priority = 5000)
    public @Nullable Response replay(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        MediaType type = request.getMediaType();
        if (key == null
                || !request.getMethod().equals("POST")
                || type == null
                || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return null;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String id = Sha256.hex(String.join("|", who(), request.getUriInfo().getPath(), key));
        RequestSecret secret = new RequestSecret(key, body);
        IdempotencyKeys.Answer answer = keys.begin(id, secret);
        if (answer == null) {
            request.setProperty(REQUEST, new Underway(id, secret));
            return null;
        }
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body() == null
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(answer.body())
                        .build();
    }

    /** Those without a login are told apart by their keys alone: another body under the same key is refused. */
    private String who() {
        return caller.isAnonymous() ? "nobody" : caller.id().toString();
    }

    @ServerResponseFilter
    public void remember(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (request.getProperty(REQUEST) instanceof Underway it) {
            if (response.getStatus() >= 400) {
                keys.forget(it.id());
            } else {
                keys.finish(it.id(), it.secret(), IdempotencyKeys.Answer.of(response, mapper));
            }
        }
    }
}
