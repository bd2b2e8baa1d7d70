package dev.waymark.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gap becomes an opportunity, the opportunity an action, and the action proves that it helped. */
final class Act {
    private static final LocalDate BASELINE = LocalDate.parse("2026-01-01");
    private static final LocalDate DONE = LocalDate.parse("2026-03-31");
    private static final int DAYS = 60;

    private final People people;
    private final StoryInput input;
    private final Ground ground;
    private String opportunity = "";
    private String kpi = "";
    private String action = "";

    Act(People people, StoryInput input, Ground ground) {
        this.people = people;
        this.input = input;
        this.ground = ground;
    }

    String action() {
        return action;
    }

    void findOpportunity() {
        Map<String, String> found = Map.of(
                "title", "Answer calls within ten minutes",
                "map", ground.map(),
                "touchpoint", ground.touchpoint(),
                "painPoint", ground.painPoint());
        await("action-service knows all answers")
                .atMost(Ground.CATCHING_UP)
                .untilAsserted(() -> people.judith()
                        .queryParam("map", ground.map())
                        .get("/opportunities/candidates")
                        .then()
                        .statusCode(200)
                        .body(
                                "items.find { it.touchpoint == '%s' }.gap.n".formatted(ground.touchpoint()),
                                equalTo(input.answers())));
        JsonPath made = people.judith()
                .body(found)
                .post("/opportunities")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(made.getInt("gap.n")).isEqualTo(input.answers());
        assertThat(made.getDouble("gap.measured")).isCloseTo(input.measured(), within(0.001));
        opportunity = made.getString("id");
    }

    void scoreIt() {
        Map<String, Object> rice =
                Map.of("framework", "rice", "reach", 1000, "impact", 2, "confidence", 0.8, "effort", 2);
        people.judith()
                .body(rice)
                .put("/opportunities/{id}/score", opportunity)
                .then()
                .statusCode(200)
                .body("score.value", equalTo(800f));
        people.judith()
                .queryParam("map", ground.map())
                .get("/opportunities")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(opportunity));
    }

    void defineKpi() {
        kpi = people.anna()
                .body(Map.of(
                        "name", "Minutes on hold",
                        "kind", "number",
                        "unit", "minutes",
                        "direction", "lower-is-better",
                        "target", 15))
                .post("/kpis")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void planAction() {
        String plan = people.judith()
                .body(Map.of("name", "A calmer support line"))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        action = people.judith()
                .body(Map.of(
                        "title",
                        "Call customers back",
                        "assignee",
                        people.idOf("clara"),
                        "assigneeName",
                        "Clara",
                        "deadline",
                        DONE.toString(),
                        "opportunity",
                        opportunity,
                        "commitment",
                        Map.of(
                                "kpi",
                                kpi,
                                "baselineFrom",
                                BASELINE.toString(),
                                "baselineTo",
                                BASELINE.plusDays(DAYS - 1).toString(),
                                "target",
                                15,
                                "evaluationDays",
                                DAYS)))
                .post("/plans/{plan}/actions", plan)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        people.judith()
                .queryParam("overdue", true)
                .queryParam("plan", plan)
                .get("/actions")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(action)));
    }

    void doIt() {
        people.clara()
                .post("/actions/{action}/start", action)
                .then()
                .statusCode(200)
                .body("status", equalTo("started"));
        people.clara()
                .body(Map.of("completedOn", DONE.toString()))
                .post("/actions/{action}/completion", action)
                .then()
                .statusCode(200)
                .body("status", equalTo("done"));
    }

    /** About 40 minutes before, about 12 after. */
    void measure() {
        List<Map<String, Object>> values = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            values.add(Map.of("at", BASELINE.plusDays(day) + "T12:00:00Z", "value", 38 + 2 * (day % 3)));
            values.add(Map.of("at", DONE.plusDays(day + 1L) + "T12:00:00Z", "value", 10 + 2 * (day % 3)));
        }
        people.anna()
                .body(Map.of("measurements", values))
                .post("/kpis/{kpi}/measurements", kpi)
                .then()
                .statusCode(200);
        people.reporting()
                .queryParam("from", BASELINE.toString())
                .queryParam("to", "2026-05-31")
                .queryParam("bucket", "month")
                .get("/kpis/{kpi}/series", kpi)
                .then()
                .statusCode(200)
                .body("buckets[0].n", equalTo(31));
    }

    void concludeImpact() {
        await("kpi-service knows the action").atMost(Ground.CATCHING_UP).untilAsserted(() -> {
            JsonPath impact = people.judith()
                    .get("/kpis/{kpi}/impact/{action}", kpi, action)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(impact.getString("comparison.test")).isEqualTo("welch-t");
            assertThat(impact.getDouble("comparison.difference")).isCloseTo(-28, within(0.001));
            assertThat(impact.getDouble("comparison.high")).isLessThan(-27);
            assertThat(impact.getDouble("comparison.pValue")).isLessThan(0.001);
            assertThat(impact.getString("verdict")).isEqualTo("improved");
            assertThat(impact.getBoolean("targetReached")).isTrue();
        });
        // 503 while values are still being counted, 409 when the scheduled scan was faster.
        await("the impact is concluded")
                .atMost(Ground.CATCHING_UP)
                .until(
                        () -> people.judith()
                                .body(Map.of("action", action))
                                .post("/kpis/{kpi}/impact", kpi)
                                .statusCode(),
                        Set.of(200, 201, 409)::contains);
    }
}
