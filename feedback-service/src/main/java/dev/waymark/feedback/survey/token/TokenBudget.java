package dev.waymark.feedback.survey.token;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.waymark.feedback.survey.token.SurveyToken.OpenLink;
import dev.waymark.feedback.survey.token.SurveyToken.Personal;
import dev.waymark.feedback.survey.token.SurveyToken.Showing;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A token bucket for each token, on each instance. How much one address may ask is the gateway's to say. */
@Singleton
public class TokenBudget {
    private static final int TOKENS_REMEMBERED = 100_000;

    private final LoadingCache<Object, Bucket> buckets;

    @Inject
    TokenBudget(
            @ConfigProperty(name = "waymark.surveys.requests-per-minute", defaultValue = "120") int ofPerson,
            @ConfigProperty(name = "waymark.surveys.link-requests-per-minute", defaultValue = "6000") int ofLink) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(TOKENS_REMEMBERED)
                // By then the bucket is full again, so forgetting it changes nothing.
                .expireAfterAccess(Duration.ofMinutes(2))
                .build(key -> bucket(key instanceof OpenLink ? ofLink : ofPerson));
    }

    /** Counts one request. */
    public void spend(SurveyToken token) {
        Object key = switch (token) {
            case Personal it -> it.response();
            case OpenLink it -> it;
            case Showing it -> new OpenLink(it.survey(), it.link());
        };
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
