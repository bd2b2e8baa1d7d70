package dev.waymark.map.insight.subscription.write;

import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.map.insight.subscription.SubscriptionId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a subscription. */
public sealed interface SubscriptionCommand {
    SubscriptionId id();

    /** The user's first one. */
    record BeginSubscription(
            @TargetAggregateIdentifier SubscriptionId id, String name, InsightSubscription subscription)
            implements SubscriptionCommand {}

    record Subscribe(@TargetAggregateIdentifier SubscriptionId id, String name, InsightSubscription subscription)
            implements SubscriptionCommand {}

    record Unsubscribe(@TargetAggregateIdentifier SubscriptionId id) implements SubscriptionCommand {}
}
