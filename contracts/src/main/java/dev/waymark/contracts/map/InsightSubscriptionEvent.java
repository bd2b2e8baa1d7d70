package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;

/** What can happen to a user's subscription to insights. */
public sealed interface InsightSubscriptionEvent {
    UserId user();

    /** Also said when they want to hear of other things than before. */
    @EventName("map.InsightsSubscribed")
    record InsightsSubscribed(UserId user, String name, InsightSubscription subscription)
            implements InsightSubscriptionEvent {}

    @EventName("map.InsightsUnsubscribed")
    record InsightsUnsubscribed(UserId user) implements InsightSubscriptionEvent {}
}
