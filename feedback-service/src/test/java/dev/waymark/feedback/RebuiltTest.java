package dev.waymark.feedback;

import static dev.waymark.testkit.Api.as;

import dev.waymark.feedback.analysis.Analysed;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** With a database of its own: afterwards the read models have other names. */
@QuarkusTest
@QuarkusTestResource(value = TestEnvironment.class, restrictToAnnotatedClass = true)
class RebuiltTest {
    @Inject
    ForeignLogs logs;

    @Inject
    Replays replays;

    @Inject
    Analysed analysed;

    @Test
    void everyReadModelIsTheSameAfterItWasBuiltAnew() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        for (int score = 1; score <= 5; score++) {
            as(Role.INTEGRATION)
                    .contentType(ContentType.JSON)
                    .body("""
                        {"source": "survey", "submissionId": "%d", "collectedAt": "2026-01-23T02:01:00Z",
                         "map": "%s", "touchpoint": "Delivery", "scores": {"csat": %d}, "comment": "Well",
                         "customer": "somebody"}""".formatted(score, map.id(), score))
                    .post("/api/v1/feedback")
                    .then()
                    .statusCode(201);
        }
        analysed.awaitAll();
        replays.rebuildAll(
                "feedback", "counters", "counted_facts", "counter_extents", "driver_scores", "map_directories");
    }
}
