package dev.waymark.gateway.limits;

import static dev.waymark.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.waymark.gateway.GatewaySettings;
import dev.waymark.gateway.problem.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A token bucket for each caller, so that none can crowd out the others. */
@ApplicationScoped
public class CallerBudget implements Handler<RoutingContext> {

    private static final int CALLERS_REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    CallerBudget(GatewaySettings settings) {
        int burst = settings.limits().burst();
        int perMinute = settings.limits().perMinute();
        buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS_REMEMBERED)
                // By then the bucket is full again, so forgetting it changes nothing.
                .expireAfterAccess(Duration.ofMinutes(1 + burst / perMinute))
                .build(_ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    @Override
    public void handle(RoutingContext request) {
        ConsumptionProbe probe = buckets.get(caller(request)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            request.next();
        } else {
            Problems.answer(
                    request,
                    TOO_MANY_REQUESTS,
                    "This caller has used up its requests for now.",
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** By their token; readers of private feeds have none and are known by their address. */
    private static String caller(RoutingContext request) {
        if (request.user() == null) {
            return "address " + request.request().remoteAddress().hostAddress();
        }
        var principal = ((QuarkusHttpUser) request.user()).getSecurityIdentity().getPrincipal();
        String subject = principal instanceof JsonWebToken token ? token.getSubject() : null;
        return subject != null ? subject : principal.getName();
    }
}
