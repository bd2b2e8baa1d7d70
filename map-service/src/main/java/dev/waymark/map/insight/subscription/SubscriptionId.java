package dev.waymark.map.insight.subscription;

import dev.waymark.contracts.UserId;

/** A user has one subscription. */
public record SubscriptionId(UserId user) {
    @Override
    public String toString() {
        return "insight-subscription-" + user;
    }
}
