package dev.waymark.map.insight.digest.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.insight.read.InsightView;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * Whom a digest is for. What is closed to them now is not in it, though it may have been open in that week.
 *
 * @param insights which they may see
 * @param maps which they may read
 */
public record Subscriber(
        UserId user, InsightSubscription subscription, Predicate<InsightView> insights, Predicate<JourneyMapId> maps) {
    ZoneId zone() {
        return ZoneId.of(subscription.zone());
    }
}
