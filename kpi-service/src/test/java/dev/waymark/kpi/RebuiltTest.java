package dev.waymark.kpi;

import static dev.waymark.kpi.Eventually.eventually;
import static dev.waymark.kpi.Kpis.get;
import static dev.waymark.kpi.Kpis.measure;
import static dev.waymark.kpi.Kpis.score;
import static dev.waymark.kpi.Kpis.waitingTime;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** With a database of its own: others write into read models what is in no log. */
@QuarkusTest
@QuarkusTestResource(value = TestEnvironment.class, restrictToAnnotatedClass = true)
class RebuiltTest {
    private static final Instant NOON = Instant.parse("2025-01-06T12:07:00Z");

    @Inject
    Customers customers;

    @Inject
    Teams teams;

    @Inject
    Replays replays;

    @Test
    void everyReadModelIsTheSameAfterItWasBuiltAnew() {
        JourneyMapId map = new JourneyMapId(UUID.randomUUID());
        TouchpointId touchpoint = new TouchpointId(UUID.randomUUID());
        score("csat", map, null);
        for (int csat = 1; csat <= 5; csat++) {
            FeedbackId feedback = customers.rate(map, null, NOON, csat);
            customers.speakOf(feedback, map, touchpoint);
        }
        String kpi = waitingTime();
        measure(kpi, "2025-01-01T00:00:00Z=14", "2025-01-02T00:00:00Z=15");
        String action = teams.complete(kpi, 5, LocalDate.parse("2025-02-10")).toString();
        eventually(() -> get("/{kpi}/impact/{action}", kpi, action).extract().statusCode(), equalTo(200));

        replays.rebuildAll("kpis", "measurements", "answers_of_day", "scored_feedback", "actions");
    }
}
