package dev.waymark.feedback;

import static dev.waymark.testkit.Api.as;

import dev.waymark.contracts.map.JourneyMapEvent.PersonaPlaced;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.feedback.analysis.Analysed;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ReplayTest {
    @Inject
    ForeignLogs logs;

    @Inject
    Replays replays;

    @Inject
    Analysed analysed;

    @BeforeEach
    void somethingWasSaid() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        logs.happened(
                "map", "JourneyMap", map.id(), new PersonaPlaced(map.id(), new PersonaId(UUID.randomUUID()), "Ada"));
        for (int score = 1; score <= 3; score++) {
            as(Role.INTEGRATION)
                    .contentType(ContentType.JSON)
                    .body(utterance(map, score))
                    .post("/api/v1/feedback")
                    .then()
                    .statusCode(201);
        }
        analysed.awaitAll();
    }

    @ParameterizedTest
    @CsvSource({
        "feedback, feedback",
        "feedback-summary, counters counted_facts counter_extents",
        "feedback-drivers, driver_scores",
        "map-directories, map_directories",
        "map-personas, map_personas"
    })
    void theSameEventsAgainChangeNothingAndAReadModelCanStartOver(String group, String collections) {
        replays.changeNothing(group, collections.split(" "));
    }

    private static String utterance(DrawnMap map, int score) {
        return """
                {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z",
                 "map": "%s", "touchpoint": "Delivery", "scores": {"csat": %d}, "comment": "Well"}""".formatted(UUID.randomUUID(), map.id(), score);
    }
}
