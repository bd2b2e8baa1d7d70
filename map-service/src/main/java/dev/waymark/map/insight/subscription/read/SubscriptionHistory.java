package dev.waymark.map.insight.subscription.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.contracts.map.InsightSubscriptionEvent;
import dev.waymark.map.insight.subscription.SubscriptionId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What users subscribed to at other times: their part of the log. */
@Singleton
public class SubscriptionHistory {
    private final EventStore log;

    @Inject
    SubscriptionHistory(EventStore log) {
        this.log = log;
    }

    /**
     * What the user subscribed to when a time ended; of times before the first subscription, that one.
     *
     * @param end when it ended, by the time zone of a subscription
     */
    public Optional<InsightSubscription> at(UserId user, Function<InsightSubscription, Instant> end) {
        List<SubscriptionView> versions = versions(user);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        SubscriptionView found = versions.getFirst();
        // Who unsubscribes says no time zone: the time then ends by the one before.
        InsightSubscription clock = found.subscription();
        for (SubscriptionView version : versions) {
            clock = version.subscription() == null ? clock : version.subscription();
            if (clock != null && version.since().isBefore(end.apply(clock))) {
                found = version;
            }
        }
        return Optional.ofNullable(found.subscription());
    }

    private List<SubscriptionView> versions(UserId user) {
        return log.readEvents(new SubscriptionId(user).toString())
                .asStream()
                .flatMap(message -> message.getPayload() instanceof InsightSubscriptionEvent event
                        ? Stream.of(SubscriptionView.after(event, message.getTimestamp()))
                        : Stream.empty())
                .toList();
    }
}
