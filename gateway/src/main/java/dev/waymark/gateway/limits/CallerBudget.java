package dev.waymark.gateway.limits;

import static dev.waymark.gateway.problem.GatewayProblem.TOO_MANY_REQUESTS;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.waymark.gateway.GatewaySettings;
import dev.waymark.gateway.problem.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.netty.util.NetUtil;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A token bucket for each caller, so that none can crowd out the others. */
@ApplicationScoped
public class CallerBudget implements Handler<RoutingContext> {

    private static final int CALLERS_REMEMBERED = 100_000;
    private static final String ADDRESS = "address ";
    private static final int BYTES_OF_A_NETWORK = 8;

    private final LoadingCache<String, Bucket> buckets;

    CallerBudget(GatewaySettings settings) {
        GatewaySettings.Limits limits = settings.limits();
        buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS_REMEMBERED)
                // By then the bucket is full again, so forgetting it changes nothing.
                .expireAfterAccess(Duration.ofMinutes(
                        1 + Math.max(limits.burst() / limits.perMinute(), limits.openBurst() / limits.openPerMinute())))
                .build(caller -> caller.startsWith(ADDRESS)
                        ? bucket(limits.openBurst(), limits.openPerMinute())
                        : bucket(limits.burst(), limits.perMinute()));
    }

    private static Bucket bucket(int burst, int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
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

    /** By their token; who has none is known by their address. */
    private static String caller(RoutingContext request) {
        if (request.user() == null) {
            return ADDRESS + networkOf(request.request().remoteAddress().hostAddress());
        }
        var principal = ((QuarkusHttpUser) request.user()).getSecurityIdentity().getPrincipal();
        String subject = principal instanceof JsonWebToken token ? token.getSubject() : null;
        return subject != null ? subject : principal.getName();
    }

    /** Of IPv6 the first half: everybody has as many of the second as they like. */
    private static String networkOf(String address) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length <= BYTES_OF_A_NETWORK
                ? address
                : HexFormat.of().formatHex(bytes, 0, BYTES_OF_A_NETWORK);
    }
}
