package dev.waymark.map.insight.subscription.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.contracts.map.InsightSubscriptionEvent;
import dev.waymark.contracts.map.InsightSubscriptionEvent.InsightsSubscribed;
import dev.waymark.contracts.map.InsightSubscriptionEvent.InsightsUnsubscribed;
import dev.waymark.map.insight.Topic;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A user's subscription.
 *
 * @param subscription absent after they unsubscribed
 * @param departmentKeys to be found by; none after they unsubscribed
 * @param since when it became as it is
 */
public record SubscriptionView(
        @BsonId UserId user,
        @Nullable String name,
        @Nullable InsightSubscription subscription,
        List<String> departmentKeys,
        Instant since) {
    static SubscriptionView after(InsightSubscriptionEvent event, Instant at) {
        return switch (event) {
            case InsightsSubscribed it ->
                new SubscriptionView(
                        it.user(),
                        it.name(),
                        it.subscription(),
                        Topic.keys(it.subscription().departments()),
                        at);
            case InsightsUnsubscribed it -> new SubscriptionView(it.user(), null, null, List.of(), at);
        };
    }
}
