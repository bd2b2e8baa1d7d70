package dev.waymark.map.insight.subscription.read;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightSubscriptionEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The subscriptions as they are now. */
@Singleton
public class SubscriptionViews {
    private final View<SubscriptionView> subscriptions;

    @Inject
    SubscriptionViews(ReadModels readModels) {
        this.subscriptions = readModels.view("insight_subscriptions", SubscriptionView.class);
        subscriptions.index(Indexes.ascending("departmentKeys"));
    }

    /** Also of somebody who has unsubscribed. */
    public Optional<SubscriptionView> find(UserId user) {
        return subscriptions.find(user);
    }

    /** Who hears of what is for one of the departments; everybody who subscribed, of what is for all. */
    public List<SubscriptionView> ofDepartments(Collection<String> keys) {
        return keys.contains(InsightContent.EVERYBODY)
                ? subscriptions.findAll(exists("subscription"))
                : subscriptions.findAll(in(
                        "departmentKeys",
                        Stream.concat(keys.stream(), Stream.of(InsightContent.EVERYBODY))
                                .toList()));
    }

    void fold(InsightSubscriptionEvent event, EventPosition position, Instant at) {
        subscriptions.fold(event.user(), position, _ -> SubscriptionView.after(event, at));
    }

    void clear() {
        subscriptions.clear();
    }
}
