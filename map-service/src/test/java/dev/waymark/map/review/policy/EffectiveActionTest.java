package dev.waymark.map.review.policy;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.OpportunityId;
import dev.waymark.contracts.kpi.Impact;
import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.contracts.kpi.Verdict;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class EffectiveActionTest {
    @Inject
    ForeignLogs logs;

    @Test
    void anActionThatHelpedReducesThePainPointAndOpensAReviewInTwoWeeks() {
        DrawnMap map = DrawnMap.shared();
        ActionId action = new ActionId(UUID.randomUUID());
        LocalDate before = LocalDate.now(ZoneOffset.UTC);

        concluded(action, improvement(map, map.painPoint()), Verdict.IMPROVED);

        eventually(() -> assertThat(reducedBy(map)).containsExactly(action.toString()));
        eventually(() -> assertThat(reviews(map)).hasSize(1));
        Map<String, String> review = reviews(map).getFirst();
        assertThat(review.get("trigger")).isEqualTo("effective-action");
        assertThat(LocalDate.parse(review.get("due")))
                .isBetween(before.plusDays(14), LocalDate.now(ZoneOffset.UTC).plusDays(14));
    }

    @Test
    void theSameConclusionTwiceChangesNothingMore() {
        DrawnMap map = DrawnMap.shared();
        ActionId action = new ActionId(UUID.randomUUID());

        concluded(action, improvement(map, map.painPoint()), Verdict.IMPROVED);
        concluded(action, improvement(map, map.painPoint()), Verdict.IMPROVED);
        afterAllOfThat();

        assertThat(reducedBy(map)).containsExactly(action.toString());
        assertThat(reviews(map)).hasSize(1);
    }

    @Test
    void anActionThatDidNotHelpChangesNothing() {
        DrawnMap map = DrawnMap.shared();

        concluded(new ActionId(UUID.randomUUID()), improvement(map, map.painPoint()), Verdict.WORSENED);
        concluded(new ActionId(UUID.randomUUID()), improvement(map, map.painPoint()), Verdict.NO_EVIDENCE);
        concluded(new ActionId(UUID.randomUUID()), null, Verdict.IMPROVED);
        afterAllOfThat();

        assertThat(reducedBy(map)).isEmpty();
        assertThat(reviews(map)).isEmpty();
    }

    @Test
    void aPainPointThatIsGoneIsNotReducedButTheMapIsReviewed() {
        DrawnMap map = DrawnMap.shared();
        as(Role.JOURNEY_MANAGER)
                .delete("%s/touchpoints/%s/pain-points/%s".formatted(map.path(), map.ordering(), map.painPoint()))
                .then()
                .statusCode(200);
        int revision = map.now().getInt("revision");

        concluded(new ActionId(UUID.randomUUID()), improvement(map, map.painPoint()), Verdict.IMPROVED);
        afterAllOfThat();

        assertThat(map.now().getInt("revision")).isEqualTo(revision);
        assertThat(reviews(map)).hasSize(1);
    }

    @Test
    void aMapThatNeverWasStopsNobody() {
        DrawnMap map = DrawnMap.shared();
        Improvement nowhere = new Improvement(
                new OpportunityId(UUID.randomUUID()),
                new JourneyMapId(UUID.randomUUID()),
                map.ordering(),
                map.painPoint());

        concluded(new ActionId(UUID.randomUUID()), nowhere, Verdict.IMPROVED);

        afterAllOfThat();
    }

    /** A conclusion about a map of its own has been acted upon, and with it all conclusions before. */
    private void afterAllOfThat() {
        DrawnMap last = DrawnMap.shared();
        concluded(new ActionId(UUID.randomUUID()), improvement(last, last.painPoint()), Verdict.IMPROVED);
        eventually(() -> assertThat(reducedBy(last)).hasSize(1));
        eventually(() -> assertThat(reviews(last)).hasSize(1));
    }

    private void concluded(ActionId action, @Nullable Improvement improvement, Verdict verdict) {
        KpiId kpi = new KpiId(UUID.randomUUID());
        Impact impact = new Impact("welch-t", 30, 2.0, 30, 4.0, 2.0, 1.5, 2.5, 0.001, verdict);
        logs.happened("kpi", "Kpi", kpi, new ImpactConcluded(kpi, action, improvement, impact));
    }

    private static Improvement improvement(DrawnMap map, PainPointId painPoint) {
        return new Improvement(new OpportunityId(UUID.randomUUID()), map.id(), map.ordering(), painPoint);
    }

    private static List<String> reducedBy(DrawnMap map) {
        return map.now().getList("stages[0].touchpoints[0].painPoints[0].reducedBy");
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

    private static void eventually(Runnable holds) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(holds::run);
    }
}
