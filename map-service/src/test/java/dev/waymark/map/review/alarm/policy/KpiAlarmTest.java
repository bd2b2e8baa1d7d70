package dev.waymark.map.review.alarm.policy;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.action.PlanEvent.ActionCommitted;
import dev.waymark.contracts.action.PlanEvent.ActionPlanned;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.contracts.kpi.Direction;
import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiEvent.MeasurementsRecorded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.contracts.kpi.Measurement;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.review.alarm.read.WatchedKpi;
import dev.waymark.map.review.alarm.read.WatchedKpis;
import dev.waymark.service.axon.Progress;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class KpiAlarmTest {
    @Inject
    ForeignLogs logs;

    @Inject
    WatchedKpis kpis;

    @Inject
    WhenKpiRaisesAlarmOpenReviews policy;

    @Inject
    Progress progress;

    @Test
    void aKpiInAlarmOpensOneReviewOfTheMapWhoseActionShouldMoveIt() {
        DrawnMap map = DrawnMap.shared();
        KpiId kpi = defined();
        planned(map, kpi, true);
        measured(kpi, "2026-10-01T00:00:00Z", 39);
        awaitAlarm(kpi, "2026-10-01T00:00:00Z", map);

        scan();
        measured(kpi, "2026-10-02T00:00:00Z", 38);
        scan();
        assertThat(reviews(map)).hasSize(1);
        assertThat(reviews(map).getFirst())
                .containsEntry("trigger", "kpi-alarm")
                .containsEntry("reason", "The KPI Answered in time has come to its warning level 40.0");

        measured(kpi, "2026-10-03T00:00:00Z", 45);
        measured(kpi, "2026-10-04T00:00:00Z", 30);
        awaitAlarm(kpi, "2026-10-04T00:00:00Z", map);
        scan();
        assertThat(reviews(map)).hasSize(2);
    }

    @Test
    void anActionThatPromisesAKpiLaterLinksItToItsMapToo() {
        DrawnMap map = DrawnMap.shared();
        KpiId kpi = defined();
        measured(kpi, "2026-10-01T00:00:00Z", 10);
        planned(map, kpi, false);

        awaitAlarm(kpi, "2026-10-01T00:00:00Z", map);
        scan();
        assertThat(reviews(map)).hasSize(1);
    }

    private void scan() {
        policy.openWhereInAlarm();
        assertThat(progress.await().visible()).isTrue();
    }

    private KpiId defined() {
        KpiId kpi = new KpiId(UUID.randomUUID());
        UserId owner = new UserId(UUID.randomUUID());
        logs.happened(
                "kpi",
                "Kpi",
                kpi,
                new KpiDefined(
                        kpi,
                        "Answered in time",
                        KpiKind.NUMBER,
                        "%",
                        Direction.HIGHER_IS_BETTER,
                        80.0,
                        40.0,
                        null,
                        owner,
                        null));
        return kpi;
    }

    private void measured(KpiId kpi, String at, double value) {
        logs.happened(
                "kpi", "Kpi", kpi, new MeasurementsRecorded(kpi, List.of(new Measurement(Instant.parse(at), value))));
    }

    private void planned(DrawnMap map, KpiId kpi, boolean atOnce) {
        PlanId plan = new PlanId(UUID.randomUUID());
        ActionId action = new ActionId(UUID.randomUUID());
        Commitment commitment =
                new Commitment(kpi, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"), 80, 30);
        logs.happened("action", "Plan", plan, planned(map, plan, action, atOnce ? commitment : null));
        if (!atOnce) {
            logs.happened("action", "Plan", plan, new ActionCommitted(plan, action, commitment));
        }
    }

    private static ActionPlanned planned(DrawnMap map, PlanId plan, ActionId action, @Nullable Commitment commitment) {
        return new ActionPlanned(
                plan,
                action,
                "Answer the phone",
                new UserId(UUID.randomUUID()),
                "Mara",
                LocalDate.parse("2026-12-01"),
                new Improvement(new OpportunityId(UUID.randomUUID()), map.id(), map.ordering(), null),
                commitment);
    }

    private void awaitAlarm(KpiId kpi, String since, DrawnMap map) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Optional<WatchedKpi> watched =
                    kpis.inAlarm().stream().filter(it -> it.kpi().equals(kpi)).findFirst();
            assertThat(watched.map(WatchedKpi::alarmSince)).contains(Instant.parse(since));
            assertThat(watched.orElseThrow().maps()).containsExactly(map.id());
        });
    }

    private static List<Map<String, String>> reviews(DrawnMap map) {
        return as(Role.VIEWER)
                .get(map.path() + "/reviews")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }
}
