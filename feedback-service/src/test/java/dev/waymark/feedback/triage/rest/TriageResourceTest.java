package dev.waymark.feedback.triage.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.analysis.Analysed;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class TriageResourceTest {
    /** Says nothing of any touchpoint. */
    private static final String VAGUE = "Somehow I expected more from all of this.";

    @Inject
    ForeignLogs logs;

    @Inject
    Analysed analysed;

    private DrawnMap map;

    @BeforeEach
    void draw() {
        map = DrawnMap.with(logs, "Delivery of the parcel", "Support call", "Paying by card");
    }

    @Test
    void aCommentThatIsSurelyLikeOneTouchpointIsAssignedAndTheAnswerSaysByWhom() {
        FeedbackId id = submit("The delivery of my parcel took three weeks.");
        analysed.until(() -> as(Role.VIEWER).get("/api/v1/feedback/" + id).path("touchpoint") != null);
        as(Role.VIEWER)
                .get("/api/v1/feedback/" + id)
                .then()
                .body(
                        "touchpoint",
                        equalTo(map.touchpoint("Delivery of the parcel").toString()))
                .body("stage", equalTo(map.stage().toString()))
                .body("assignedBy", equalTo("likeness"))
                .body("assignmentConfidence", greaterThan(0.6f));
        triage().body("items", empty());
    }

    @Test
    void whatLikenessIsNotSureOfWaitsWithSuggestionsUntilSomebodySaysIt() {
        FeedbackId id = submit(VAGUE);
        analysed.await(id);
        triage().body("items", hasSize(1))
                .body("items[0].feedback.id", equalTo(id.toString()))
                .body("items[0].feedback.comment", equalTo(VAGUE))
                .body("items[0].suggestions", hasSize(3))
                .body("items[0].suggestions[0].name", notNullValue())
                .body("items[0].suggestions[0].confidence", lessThan(0.6f));
        assign(id, "{\"touchpoint\": \"%s\"}".formatted(map.touchpoint("Support call")))
                .statusCode(200)
                .body("touchpoint", equalTo(map.touchpoint("Support call").toString()))
                .body("assignedBy", equalTo("person"))
                .body("assignmentConfidence", nullValue());
        triage().body("items", empty());
    }

    @Test
    void likenessLearnsFromWhatPeopleSay() {
        String slang = "Zonked widget frobnicates sideways";
        for (int i = 0; i < 12; i++) {
            FeedbackId id = submit(slang + " " + i);
            analysed.await(id);
            assign(id, "{\"touchpoint\": \"%s\"}".formatted(map.touchpoint("Paying by card")));
        }
        FeedbackId next = submit(slang + " again");
        analysed.await(next);
        String found = as(Role.VIEWER).get("/api/v1/feedback/" + next).path("touchpoint");
        String likeliest =
                found != null ? found : triage().extract().<String>path("items[0].suggestions[0].touchpoint");
        assertThat(likeliest).isEqualTo(map.touchpoint("Paying by card").toString());
    }

    @Test
    void theListComesPageByPage() {
        List<FeedbackId> all = List.of(submit(VAGUE), submit(VAGUE), submit(VAGUE));
        analysed.await(all.toArray(FeedbackId[]::new));
        String next = as(Role.ANALYST)
                .queryParam("map", map.id().toString())
                .queryParam("limit", 2)
                .get("/api/v1/feedback/triage")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        as(Role.ANALYST)
                .queryParam("map", map.id().toString())
                .queryParam("cursor", next)
                .get("/api/v1/feedback/triage")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"touchpoint\": null}",
                "{\"touchpoint\": \"Delivery\"}",
                "{\"touchpoint\": {\"$gt\": \"\"}}",
                "{\"touchpoint\": \"0198b1c4-6d2e-7c3a-9f10-000000000003\"}",
                "{\"touchpoint\": \"0198b1c4-6d2e-7c3a-9f10-000000000003\", \"who\": \"me\"}"
            })
    void whatIsNoTouchpointOfTheMapIsRefused(String body) {
        FeedbackId id = submit(VAGUE);
        assign(id, body).statusCode(400).contentType("application/problem+json");
        as(Role.VIEWER).get("/api/v1/feedback/" + id).then().body("assignedBy", nullValue());
    }

    @Test
    void aListNeedsAMapAndAnAssignmentAnUtterance() {
        as(Role.ANALYST).get("/api/v1/feedback/triage").then().statusCode(400);
        as(Role.ANALYST)
                .queryParam("map", UUID.randomUUID().toString())
                .get("/api/v1/feedback/triage")
                .then()
                .statusCode(200)
                .body("items", empty());
        assign(new FeedbackId(UUID.randomUUID()), "{\"touchpoint\": \"%s\"}".formatted(map.touchpoint("Support call")))
                .statusCode(404);
    }

    private ValidatableResponse triage() {
        return as(Role.ANALYST)
                .queryParam("map", map.id().toString())
                .get("/api/v1/feedback/triage")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse assign(FeedbackId id, String body) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/feedback/" + id + "/assignment")
                .then();
    }

    private FeedbackId submit(String comment) {
        String id = as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z",
                         "map": "%s", "comment": "%s"}""".formatted(UUID.randomUUID(), map.id(), comment))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return FeedbackId.fromString(id);
    }
}
