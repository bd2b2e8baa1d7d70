package dev.waymark.kpi.impact.rest;

import static dev.waymark.kpi.Eventually.eventually;
import static dev.waymark.kpi.Kpis.PATH;
import static dev.waymark.kpi.Kpis.define;
import static dev.waymark.kpi.Kpis.get;
import static dev.waymark.kpi.Kpis.measure;
import static dev.waymark.kpi.Kpis.post;
import static dev.waymark.kpi.Kpis.score;
import static dev.waymark.kpi.Kpis.waitingTime;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.kpi.Customers;
import dev.waymark.kpi.MovableClock;
import dev.waymark.kpi.Teams;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ImpactResourceTest {
    private static final LocalDate COMPLETED = LocalDate.parse("2025-02-10");
    private static final Instant BEFORE = Instant.parse("2025-01-31T23:59:59Z");
    private static final Instant AFTER = Instant.parse("2025-02-20T23:59:59Z");

    private final JourneyMapId map = new JourneyMapId(UUID.randomUUID());

    @Inject
    Customers customers;

    @Inject
    Teams teams;

    @Inject
    MovableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aRecommendationRoseAsInThePublishedExample() {
        String kpi = score("nps", map, null);
        ActionId action = teams.complete(kpi, 40, COMPLETED);
        customers.recommend(map, BEFORE, 160, 80, 60);
        customers.recommend(map, AFTER, 190, 60, 50);
        customers.recommend(map, Instant.parse("2025-02-10T23:59:59Z"), 0, 0, 9);
        customers.recommend(map, Instant.parse("2025-02-21T00:00:00Z"), 0, 0, 9);
        eventually(() -> get("/{kpi}/impact/{a}", kpi, action).extract().path("evaluation.n"), equalTo(300));

        JsonPath impact = get("/{kpi}/impact?action={action}", kpi, action)
                .statusCode(200)
                .body("items.action", contains(action.toString()))
                .body("items[0].baseline.n", equalTo(300))
                .body("items[0].baseline.from", equalTo("2025-01-01"))
                .body("items[0].evaluation.from", equalTo("2025-02-11"))
                .body("items[0].evaluation.to", equalTo("2025-02-20"))
                .body("items[0].comparison.test", equalTo("nps-z"))
                .body("items[0].comparison.significant", is(true))
                .body("items[0].verdict", equalTo("improved"))
                .body("items[0].targetReached", is(true))
                .body("items[0].evaluationOver", is(true))
                .body("items[0].reason", nullValue())
                .extract()
                .jsonPath();
        assertThat(impact.getDouble("items[0].baseline.level"), closeTo(33.33, 0.01));
        assertThat(impact.getDouble("items[0].evaluation.level"), closeTo(46.67, 0.01));
        assertThat(impact.getDouble("items[0].comparison.difference"), closeTo(13.33, 0.01));
        assertThat(impact.getDouble("items[0].comparison.low"), closeTo(0.84, 0.05));
        assertThat(impact.getDouble("items[0].comparison.pValue"), closeTo(0.0364, 0.0005)); // z = 2.09
    }

    @Test
    void aWaitingTimeThatRoseGotWorse() {
        String kpi = waitingTime();
        ActionId action = teams.complete(kpi, 5, COMPLETED);
        measure(kpi, "2025-01-01T00:00:00Z=4", "2025-01-02T00:00:00Z=5", "2025-01-31T23:59:59Z=6");
        measure(kpi, "2025-02-11T00:00:00Z=14", "2025-02-12T00:00:00Z=15", "2025-02-20T23:59:59Z=16");

        get("/{kpi}/impact/{action}", kpi, action)
                .body("comparison.test", equalTo("welch-t"))
                .body("comparison.difference", equalTo(10.0f))
                .body("verdict", equalTo("worsened"))
                .body("targetReached", is(false));
    }

    @Test
    void fewSatisfiedCustomersAreComparedExactly() {
        String kpi = score("csat", map, null);
        ActionId action = teams.complete(kpi, 80, COMPLETED);
        for (int i = 0; i < 5; i++) {
            customers.rate(map, null, BEFORE, i < 1 ? 5 : 2);
            customers.rate(map, null, AFTER, i < 4 ? 4 : 3);
        }
        eventually(() -> get("/{kpi}/impact/{a}", kpi, action).extract().path("evaluation.n"), equalTo(5));

        JsonPath impact = get("/{kpi}/impact/{action}", kpi, action)
                .body("comparison.test", equalTo("fisher-exact"))
                .body("comparison.difference", equalTo(60.0f))
                .body("verdict", equalTo("no-evidence"))
                .extract()
                .jsonPath();
        assertThat(impact.getDouble("comparison.pValue"), closeTo(0.2063, 0.0001)); // 52/252
    }

    @Test
    void tooFewValuesAreAReasonInsteadOfNumbers() {
        String kpi = waitingTime();
        ActionId action = teams.complete(kpi, 5, COMPLETED);
        measure(kpi, "2025-01-01T00:00:00Z=4", "2025-01-02T00:00:00Z=5", "2025-02-11T00:00:00Z=3");

        get("/{kpi}/impact/{action}", kpi, action)
                .statusCode(200)
                .body("comparison", nullValue())
                .body("verdict", nullValue())
                .body("reason", equalTo("There are 2 values before and 1 after; a comparison needs 2 on each side"));
        conclude(kpi, action, 409, "too-few-values");
    }

    @Test
    void anActionAtWorkHasABaselineOnly() {
        String kpi = waitingTime();
        ActionId action = teams.plan(kpi, 5);

        get("/{kpi}/impact/{action}", kpi, action)
                .body("baseline.n", equalTo(0))
                .body("evaluation", nullValue())
                .body("evaluationOver", is(false))
                .body("reason", equalTo("The action is not completed"));
        conclude(kpi, action, 409, "action-not-completed");
    }

    @Test
    void anImpactIsConcludedWhenItsDaysAreOverAndOnlyOnce() {
        String kpi = waitingTime();
        ActionId action = teams.complete(kpi, 5, COMPLETED);
        measure(kpi, "2025-01-01T00:00:00Z=14", "2025-01-02T00:00:00Z=15", "2025-01-31T23:59:59Z=16");
        measure(kpi, "2025-02-11T00:00:00Z=4", "2025-02-12T00:00:00Z=5", "2025-02-13T23:59:59Z=6");

        clock.set(Instant.parse("2025-02-20T23:59:59Z"));
        get("/{kpi}/impact/{action}", kpi, action).body("evaluationOver", is(false));
        conclude(kpi, action, 409, "evaluation-not-over");

        clock.set(Instant.parse("2025-02-21T00:00:00Z"));
        post(impactOf(kpi), "{\"action\": \"%s\"}".formatted(action))
                .statusCode(201)
                .header("Location", equalTo(impactOf(kpi) + "/" + action))
                .body("conclusion.impact.verdict", equalTo("improved"))
                .body("conclusion.impact.difference", equalTo(-10.0f))
                .body("conclusion.impact.nBefore", equalTo(3));

        clock.run();
        measure(kpi, "2025-02-14T00:00:00Z=40");
        post(impactOf(kpi), "{\"action\": \"%s\"}".formatted(action))
                .statusCode(200)
                .body("evaluation.n", equalTo(4))
                .body("conclusion.impact.nAfter", equalTo(3));
    }

    @Test
    void allActionsOfAKpiAreListed() {
        String kpi = waitingTime();
        ActionId first = teams.plan(kpi, 5);
        ActionId second = teams.complete(kpi, 5, COMPLETED);
        teams.plan(waitingTime(), 5);
        get("/{kpi}/impact/{action}", kpi, second).statusCode(200);

        get("/{kpi}/impact", kpi).body("items.action", containsInAnyOrder(first.toString(), second.toString()));
    }

    @Test
    void anActionThatPromisesAnotherKpiIsNotFound() {
        ActionId action = teams.complete(waitingTime(), 5, COMPLETED);
        String other = define("""
                {"name": "Calls", "kind": "number", "unit": "calls", "direction": "lower-is-better"}""");

        get("/{kpi}/impact/{action}", other, action).statusCode(404);
        get("/{kpi}/impact?action={action}", other, action).statusCode(404);
        conclude(other, action, 404, "not-found");
        get("/{kpi}/impact", UUID.randomUUID()).statusCode(404);
    }

    private static void conclude(String kpi, ActionId action, int status, String problem) {
        post(impactOf(kpi), "{\"action\": \"%s\"}".formatted(action))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith(":" + problem));
    }

    private static String impactOf(String kpi) {
        return PATH + "/" + kpi + "/impact";
    }
}
