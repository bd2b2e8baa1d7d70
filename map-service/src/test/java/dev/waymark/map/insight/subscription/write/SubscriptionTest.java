package dev.waymark.map.insight.subscription.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.InsightSubscription;
import dev.waymark.contracts.map.InsightSubscriptionEvent.InsightsSubscribed;
import dev.waymark.contracts.map.InsightSubscriptionEvent.InsightsUnsubscribed;
import dev.waymark.map.insight.subscription.SubscriptionId;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.BeginSubscription;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.Subscribe;
import dev.waymark.map.insight.subscription.write.SubscriptionCommand.Unsubscribe;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final UserId VIC = new UserId(new UUID(1, 1));
    private static final SubscriptionId ID = new SubscriptionId(VIC);
    private static final InsightSubscription IT = to("it");
    private static final InsightsSubscribed SUBSCRIBED = new InsightsSubscribed(VIC, "Vic", IT);
    private static final InsightsUnsubscribed UNSUBSCRIBED = new InsightsUnsubscribed(VIC);

    private final AggregateTestFixture<Subscription> fixture = new AggregateTestFixture<>(Subscription.class);

    @Test
    void onlyWhatDiffersIsStored() {
        fixture.givenNoPriorActivity()
                .when(new BeginSubscription(ID, "Vic", IT))
                .expectEvents(SUBSCRIBED);
        fixture.given(SUBSCRIBED).when(new Subscribe(ID, "Vic", IT)).expectNoEvents();
        fixture.given(SUBSCRIBED)
                .when(new Subscribe(ID, "Vic", to("sales")))
                .expectEvents(new InsightsSubscribed(VIC, "Vic", to("sales")));
    }

    @Test
    void whoHasUnsubscribedCanComeBack() {
        fixture.given(SUBSCRIBED).when(new Unsubscribe(ID)).expectEvents(UNSUBSCRIBED);
        fixture.given(SUBSCRIBED, UNSUBSCRIBED).when(new Unsubscribe(ID)).expectNoEvents();
        fixture.given(SUBSCRIBED, UNSUBSCRIBED)
                .when(new Subscribe(ID, "Vic", IT))
                .expectEvents(SUBSCRIBED);
    }

    private static InsightSubscription to(String department) {
        return new InsightSubscription(List.of(department), List.of(), List.of(), DayOfWeek.MONDAY, "Europe/Berlin");
    }
}
