package dev.waymark.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.service.identity.Correlation;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a body that is announced as too large with a problem, before Quarkus refuses it without a word. */
@Singleton
class RefuseHugeBodies {
    private static final int AFTER_CORRELATION = Integer.MIN_VALUE + 1;

    private final long limit;
    private final ObjectMapper mapper;

    @Inject
    RefuseHugeBodies(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper mapper) {
        this.limit = limit.asLongValue();
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_CORRELATION).handler(context -> {
            if (announcedLength(context) > limit) {
                refuse(context);
            } else {
                context.next();
            }
        });
    }

    private void refuse(RoutingContext context) {
        Problem problem = Problem.of(CommonProblem.BODY_TOO_LARGE, "At most %d bytes".formatted(limit))
                .withCorrelationId(Correlation.current());
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Connection", "close")
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            context.fail(e);
        }
    }

    private static long announcedLength(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
