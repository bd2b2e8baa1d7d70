package dev.waymark.feedback;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import dev.waymark.feedback.analysis.Analysed;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.feedback.survey.Surveys;
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
                         "map": "%s", "touchpoint": "Delivery", "scores": {"csat": %d}, "comment": "Well",
                         "customer": "somebody"}""".formatted(score, map.id(), score))
                    .post("/api/v1/feedback")
                    .then()
                    .statusCode(201);
        }
        complained();
        interviewed(map);
        addedSource();
        spokeAndWasErased();
        analysed.awaitAll();
        replays.rebuildAll(
                "feedback",
                "counters",
                "counted_facts",
                "counter_extents",
                "driver_scores",
                "map_directories",
                "map_readers",
                "touchpoint_traits",
                "case_rules",
                "cases",
                "case_surveys",
                "interview_guides",
                "interviews",
                "feedback_sources");
        assertThat(traces.ofAnyFormOf("crm-numbat"))
                .as("what is left of an erased customer")
                .isEmpty();
        assertThat(traces.ofAnyFormOf("Numbats")).isEmpty();
    }

    private static void spokeAndWasErased() {
        post(
                "feedback",
                "{\"source\": \"survey\", \"submissionId\": \"numbat\", \"collectedAt\": \"2026-01-23T02:01:00Z\","
                        + " \"comment\": \"Numbats ate it\", \"customer\": \"crm-numbat\"}");
        as(Role.ADMIN).delete("/api/v1/customers/crm-numbat").then().statusCode(204);
    }

    private static void complained() {
        String survey = Surveys.open("", Surveys.QUESTIONS);
        Complaints complaints = Complaints.atNps(6, "\"resurveySurvey\": \"%s\",".formatted(survey));
        String id = Complaints.of(complaints.said(2)).getString("id");
        post("cases/" + id + "/notes", "{\"text\": \"Called\"}");
        post(
                "cases/" + id + "/close",
                "{\"rootCause\": \"Wombats\", \"actionTaken\": \"Fence\", \"customerTold\": \"yes\"}");
        post("cases/" + id + "/reopen", "{\"reason\": \"Again\"}");
    }

    private static void interviewed(DrawnMap map) {
        post("interviews/guides", "{\"title\": \"Buyers\", \"questions\": [\"Why?\"]}");
        String interview = post(
                "interviews",
                "{\"map\": \"%s\", \"heldAt\": \"2026-03-02T10:00:00Z\", \"consent\": true}".formatted(map.id()));
        post("interviews/" + interview + "/quotes", "{\"text\": \"I waited\", \"codes\": [\"waiting\"]}");
    }

    private static void addedSource() {
        as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"webhook\", \"name\": \"forms\"}")
                .post("/api/v1/feedback/sources")
                .then()
                .statusCode(201);
    }

    private static String post(String path, String body) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then()
                .statusCode(lessThan(300))
                .extract()
                .path("id");
    }
}
