package dev.waymark.kpi.impact.write;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.kpi.Impact;
import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Verdict;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ConcludedImpactTest {
    private static final ActionId ACTION = new ActionId(UUID.randomUUID());
    private static final KpiId KPI = new KpiId(UUID.randomUUID());
    private static final Impact IMPACT =
            new Impact("nps-z", 300, 33.3, 300, 46.7, 13.3, 0.9, 25.7, 0.036, Verdict.IMPROVED);

    private final FixtureConfiguration<ConcludedImpact> fixture = new AggregateTestFixture<>(ConcludedImpact.class);

    @Test
    void anImpactIsConcluded() {
        fixture.givenNoPriorActivity()
                .when(new ConcludeImpact(ACTION, KPI, null, IMPACT))
                .expectEvents(new ImpactConcluded(KPI, ACTION, null, IMPACT));
    }

    @Test
    void anImpactIsConcludedOnceAnAction() {
        fixture.given(new ImpactConcluded(KPI, ACTION, null, IMPACT))
                .when(new ConcludeImpact(ACTION, KPI, null, IMPACT))
                .expectNoEvents()
                .expectException(EventStoreException.class);
    }
}
