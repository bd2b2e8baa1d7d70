package dev.waymark.feedback;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

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
    Traces traces;

    @Test
    void everyReadModelIsTheSameAfterItWasBuiltAnew() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        for (int score = 1; score <= 5; score++) {
            as(Role.INTEGRATION)
                    .contentType(ContentType.JSON)
                    .body("""
                        {"source": "survey", "submissionId": "%d", "collectedAt": "2026-01-23T02:01:00Z",
                         "map": "%s", "touchpoint": "Delivery", "scores": {"csat": %d}, "comment": "Wombats ate it",
                         "customer": "somebody"}""".formatted(score, map.id(), score))
                    .post("/api/v1/feedback")
                    .then()
                    .statusCode(201);
        }
        as(Role.ADMIN).delete("/api/v1/customers/somebody").then().statusCode(204);
        replays.rebuildAll("feedback", "score_counts", "map_directories");
        assertThat(traces.ofAnyFormOf("somebody"))
                .as("what is left of an erased customer")
                .isEmpty();
        assertThat(traces.ofAnyFormOf("Wombats")).isEmpty();
    }
}
