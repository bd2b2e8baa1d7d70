package dev.waymark.kpi.definition.rest;

import static dev.waymark.kpi.Eventually.eventually;
import static dev.waymark.kpi.Kpis.get;
import static dev.waymark.kpi.Kpis.measure;
import static dev.waymark.kpi.Kpis.post;
import static dev.waymark.kpi.Kpis.score;
import static dev.waymark.kpi.Kpis.waitingTime;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.kpi.Customers;
import dev.waymark.kpi.MovableClock;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class KpisResourceTest {
    private static final Instant NOON = Instant.parse("2025-01-15T12:00:00Z");

    private final JourneyMapId map = new JourneyMapId(UUID.randomUUID());

    @Inject
    Customers customers;

    @Inject
    MovableClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

    @Test
    void aKpiIsAnsweredAsItWasDefined() {
        post("/api/v1/kpis", """
                        {"name": "Recommendation", "kind": "nps", "direction": "higher-is-better", "target": 40.5,
                         "cadence": "P1M", "scope": {"map": "%s"}}""".formatted(map))
                .statusCode(201)
                .header("Location", startsWith("/api/v1/kpis/"))
                .body("name", equalTo("Recommendation"))
                .body("kind", equalTo("nps"))
                .body("unit", equalTo("points"))
                .body("direction", equalTo("higher-is-better"))
                .body("target", equalTo(40.5f))
                .body("cadence", equalTo("P1M"))
                .body("scope.map", equalTo(map.toString()))
                .body("owner", equalTo(Tokens.subject(Role.ANALYST).toString()))
                .body("standing.current.n", equalTo(0))
                .body("standing.current.level", nullValue())
                .body("standing.late", is(false));
    }

    @Test
    void aNumberStandsWhereItsLastCadencePutsIt() {
        String kpi = waitingTime();
        measure(kpi, "2025-01-01T08:00:00Z=4", "2025-01-02T08:00:00Z=12").statusCode(200);

        get("/{kpi}", kpi)
                .statusCode(200)
                .body("standing.current.n", equalTo(1))
                .body("standing.current.level", equalTo(12.0f))
                .body("standing.current.low", nullValue())
                .body("standing.warning", is(true))
                .body("standing.targetReached", is(false))
                .body("standing.lastMeasuredAt", equalTo("2025-01-02T08:00:00Z"));
    }

    @Test
    void aKpiIsLateWhenItsCadenceHasPassed() {
        String kpi = waitingTime();
        measure(kpi, "2025-01-02T08:00:00Z=4").statusCode(200);

        clock.set(Instant.parse("2025-01-03T08:00:00Z"));
        get("/{kpi}", kpi).body("standing.late", is(false));

        clock.set(Instant.parse("2025-01-03T08:00:01Z"));
        get("/{kpi}", kpi).body("standing.late", is(true));
    }

    @Test
    void aRecommendationStandsWhereThePublishedExampleSays() {
        String kpi = score("nps", map, null);
        customers.recommend(map, NOON, 160, 80, 60);
        eventually(() -> get("/{kpi}", kpi).extract().path("standing.current.n"), equalTo(300));

        JsonPath shown = get("/{kpi}", kpi).extract().jsonPath();
        assertThat(shown.getDouble("standing.current.level"), closeTo(33.3, 0.05));
        assertThat(shown.getDouble("standing.current.high"), closeTo(42.2, 0.1));
        get("/{kpi}", kpi)
                .body("standing.current.method", equalTo("wald"))
                .body("standing.lastMeasuredAt", equalTo("2025-01-15T12:00:00Z"))
                .body("standing.warning", is(false))
                .body("standing.targetReached", is(false));
    }

    @Test
    void kpisAreListedByKindMapAndTouchpoint() {
        TouchpointId touchpoint = new TouchpointId(UUID.randomUUID());
        String ofMap = score("nps", map, null);
        String ofTouchpoint = score("csat", map, touchpoint);

        get("?map={map}", map).body("items.id", contains(ofTouchpoint, ofMap)).body("next", nullValue());
        get("?map={map}&kind=nps", map).body("items.id", contains(ofMap));
        get("?touchpoint={touchpoint}", touchpoint).body("items.id", contains(ofTouchpoint));
        get("?map={map}&kind=number", map).body("items", empty());
    }

    @Test
    void aListGoesOnBehindItsLastItem() {
        String first = score("nps", map, null);
        String second = score("nps", map, null);

        String next = get("?map={map}&limit=1", map)
                .body("items.id", contains(second))
                .extract()
                .path("next");
        get("?map={map}&limit=1&cursor={next}", map, next).body("items.id", contains(first));
    }

    @Test
    void anUnknownKpiIsNotFound() {
        get("/{kpi}", UUID.randomUUID()).statusCode(404).body("type", endsWith("not-found"));
    }
}
