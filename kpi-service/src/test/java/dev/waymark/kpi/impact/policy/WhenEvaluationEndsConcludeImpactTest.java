package dev.waymark.kpi.impact.policy;

import static dev.waymark.kpi.Eventually.eventually;
import static dev.waymark.kpi.Kpis.get;
import static dev.waymark.kpi.Kpis.measure;
import static dev.waymark.kpi.Kpis.waitingTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.kpi.MovableClock;
import dev.waymark.kpi.Teams;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class WhenEvaluationEndsConcludeImpactTest {
    private static final LocalDate COMPLETED = LocalDate.parse("2025-02-10");

    @Inject
    WhenEvaluationEndsConcludeImpact scan;

    @Inject
    Teams teams;

    @Inject
    MovableClock clock;

    @Inject
    EventLog log;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void whatIsDueIsConcludedOnceAndSaysWhereItHelped() {
        String kpi = waitingTime();
        ActionId action = teams.complete(kpi, 5, COMPLETED);
        measure(kpi, "2025-01-01T00:00:00Z=14", "2025-01-02T00:00:00Z=15", "2025-01-31T23:59:59Z=16");
        measure(kpi, "2025-02-11T00:00:00Z=4", "2025-02-12T00:00:00Z=5", "2025-02-13T23:59:59Z=6");
        get("/{kpi}/impact/{action}", kpi, action).statusCode(200);

        clock.set(Instant.parse("2025-02-20T23:59:59Z"));
        scan.concludeWhatIsDue();
        assertThat(conclusionsOf(action)).isEmpty();

        clock.set(Instant.parse("2025-02-21T00:00:00Z"));
        scan.concludeWhatIsDue();
        scan.concludeWhatIsDue();
        assertThat(conclusionsOf(action)).hasSize(1);
        StoredEvent concluded = conclusionsOf(action).getFirst();
        assertThat(concluded.name()).isEqualTo("kpi.ImpactConcluded");
        assertThat(concluded.tags())
                .contains(
                        KpiId.fromString(kpi).tag(),
                        Teams.IMPROVEMENT.map().tag(),
                        Teams.IMPROVEMENT.touchpoint().tag());
        assertThat(concluded.metadata()).containsEntry("actor", "waymark");
        assertThat(concluded
                        .payload()
                        .getDocument("impact")
                        .getString("verdict")
                        .getValue())
                .isEqualTo("improved");
        eventually(
                () -> get("/{kpi}/impact/{a}", kpi, action).extract().path("conclusion.impact.verdict"),
                equalTo("improved"));
    }

    @Test
    void whatHasTooFewValuesWaits() {
        String kpi = waitingTime();
        ActionId action = teams.complete(kpi, 5, COMPLETED);
        measure(kpi, "2025-01-01T00:00:00Z=14", "2025-01-02T00:00:00Z=15", "2025-02-11T00:00:00Z=4");
        get("/{kpi}/impact/{action}", kpi, action).statusCode(200);

        scan.concludeWhatIsDue();
        get("/{kpi}/impact/{action}", kpi, action).body("conclusion", nullValue());

        measure(kpi, "2025-02-12T00:00:00Z=5");
        scan.concludeWhatIsDue();
        assertThat(conclusionsOf(action)).hasSize(1);
    }

    @Test
    void anActionWithAKpiNobodyKnowsKeepsNobodyWaiting() {
        teams.complete(UUID.randomUUID().toString(), 5, COMPLETED);
        String kpi = waitingTime();
        ActionId action = teams.complete(kpi, 5, COMPLETED);
        measure(kpi, "2025-01-01T00:00:00Z=4", "2025-01-02T00:00:00Z=5");
        measure(kpi, "2025-02-11T00:00:00Z=4", "2025-02-12T00:00:00Z=5");
        get("/{kpi}/impact/{action}", kpi, action).statusCode(200);

        scan.concludeWhatIsDue();

        assertThat(conclusionsOf(action)).hasSize(1);
    }

    private List<StoredEvent> conclusionsOf(ActionId action) {
        return log.readTag(action.tag(), 1, 10);
    }
}
