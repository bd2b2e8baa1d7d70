package dev.waymark.map.insight.subscription.read;

import dev.waymark.contracts.map.InsightSubscriptionEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;

@Singleton
@ProcessingGroup("insight-subscriptions")
class SubscriptionProjection implements Projection {
    private final SubscriptionViews subscriptions;

    @Inject
    SubscriptionProjection(SubscriptionViews subscriptions) {
        this.subscriptions = subscriptions;
    }

    @EventHandler
    void on(InsightSubscriptionEvent event, EventPosition position, @Timestamp Instant at) {
        subscriptions.fold(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        subscriptions.clear();
    }
}
