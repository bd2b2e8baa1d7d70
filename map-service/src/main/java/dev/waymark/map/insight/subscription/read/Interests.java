package dev.waymark.map.insight.subscription.read;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.insight.Topic;
import java.util.Collection;
import java.util.List;

/** Which insights a subscription is about. What is for everybody is for every subscriber. */
public record Interests(List<String> departments, List<JourneyMapId> maps, List<String> tags) {
    public static Interests of(InsightSubscription subscription) {
        return new Interests(
                Topic.keys(subscription.departments()), subscription.maps(), Topic.keys(subscription.tags()));
    }

    public boolean include(InsightContent insight) {
        return areOf(Topic.keys(insight.departments()))
                || (insight.origin().map() != null
                        && maps.contains(insight.origin().map()))
                || Topic.keys(insight.tags()).stream().anyMatch(tags::contains);
    }

    private boolean areOf(Collection<String> keys) {
        return keys.contains(InsightContent.EVERYBODY)
                || departments.contains(InsightContent.EVERYBODY)
                || keys.stream().anyMatch(departments::contains);
    }
}
