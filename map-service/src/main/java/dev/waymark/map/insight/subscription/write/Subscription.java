package dev.waymark.map.insight.subscription.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.contracts.map.InsightSubscriptionEvent;
import dev.waymark.contracts.map.InsightSubscriptionEvent.InsightsSubscribed;
import dev.waymark.contracts.map.InsightSubscriptionEvent.InsightsUnsubscribed;
import dev.waymark.map.insight.subscription.SubscriptionId;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.BeginSubscription;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.Subscribe;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.Unsubscribe;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Stores only what differs. */
public class Subscription {
    @AggregateIdentifier
    private SubscriptionId id;

    private @Nullable InsightSubscription subscription;

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Subscription() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Subscription(BeginSubscription command) {
        apply(new InsightsSubscribed(command.id().user(), command.name(), command.subscription()));
    }

    @CommandHandler
    void handle(Subscribe command) {
        if (!command.subscription().equals(subscription)) {
            apply(new InsightsSubscribed(id.user(), command.name(), command.subscription()));
        }
    }

    @CommandHandler
    void handle(Unsubscribe command) {
        if (subscription != null) {
            apply(new InsightsUnsubscribed(command.id().user()));
        }
    }

    @EventSourcingHandler
    void on(InsightSubscriptionEvent event) {
        id = new SubscriptionId(event.user());
        subscription = switch (event) {
            case InsightsSubscribed it -> it.subscription();
            case InsightsUnsubscribed _ -> null;
        };
    }
}
