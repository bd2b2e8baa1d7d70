package dev.waymark.feedback.intake.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Intake;
import dev.waymark.testkit.AtOnce;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class FeedbackResourceTest {
    @Inject
    Intake intake;

    @Inject
    ForeignLogs logs;

    private final String submission = UUID.randomUUID().toString();

    @Test
    void whatIsHandedInIsThere() {
        String location = submit(Role.INTEGRATION, utterance(""))
                .statusCode(201)
                .body("state", equalTo("accepted"))
                .body("submissionId", equalTo(submission))
                .body("scores.csat", equalTo(2))
                .extract()
                .header("Location");
        as(Role.VIEWER)
                .get(location)
                .then()
                .statusCode(200)
                .body("source", equalTo("survey"))
                .body("collectedAt", equalTo("2026-01-23T02:01:00Z"))
                .body("segment", equalTo("new customer"))
                .body("state", nullValue());
    }

    @Test
    void theSameSubmissionIsStoredOnce() {
        String first = submit(Role.INTEGRATION, utterance(""))
                .statusCode(201)
                .extract()
                .path("id");
        long head = intake.received();
        submit(Role.ANALYST, utterance("").replace("late", "early"))
                .statusCode(200)
                .body("state", equalTo("duplicate"))
                .body("id", equalTo(first))
                .body("comment", equalTo("The parcel came a week late."));
        assertThat(intake.received()).isEqualTo(head);
    }

    @Test
    void ofSubmissionsAtTheSameMomentOneIsStored() throws Exception {
        long head = intake.received();
        List<Integer> answers = AtOnce.call(
                8, () -> submit(Role.INTEGRATION, utterance("")).extract().statusCode());
        assertThat(answers).containsOnlyOnce(201).hasSize(8);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(7);
        assertThat(intake.received()).isEqualTo(head + 1);
    }

    @Test
    void customersAreSeenByAnalystsOnlyAndCommentsByThoseWhoWorkWithThem() {
        String location = submit(Role.INTEGRATION, utterance(", \"customer\": \"crm-77120\""))
                .statusCode(201)
                .body("comment", nullValue())
                .body("customer", nullValue())
                .extract()
                .header("Location");
        as(Role.VIEWER).get(location).then().body("comment", nullValue()).body("customer", nullValue());
        as(Role.CONTRIBUTOR)
                .get(location)
                .then()
                .body("comment", equalTo("The parcel came a week late."))
                .body("customer", nullValue());
        as(Role.ADMIN)
                .get(location)
                .then()
                .body("comment", equalTo("The parcel came a week late."))
                .body("customer", equalTo("crm-77120"))
                .body("erased", nullValue());
    }

    @Test
    void belowAnalystsWhatLeadsToAPersonIsMasked() {
        String location = submit(
                        Role.INTEGRATION,
                        utterance("").replace("a week late.", "late. Order 4711-2026, write to jo@example.com."))
                .statusCode(201)
                .extract()
                .header("Location");
        as(Role.JOURNEY_MANAGER)
                .get(location)
                .then()
                .body("comment", equalTo("The parcel came late. Order 4711-2026, write to [e-mail]."));
        as(Role.ANALYST)
                .get(location)
                .then()
                .body("comment", equalTo("The parcel came late. Order 4711-2026, write to jo@example.com."));
    }

    @Test
    void aTouchpointIsFoundByNameOrByIdAndItsStageComesWithIt() {
        DrawnMap map = DrawnMap.with(logs, "Delivery", "Set-up");
        String delivery = map.touchpoint("Delivery").toString();
        submit(Role.INTEGRATION, utterance(", \"map\": \"%s\", \"touchpoint\": \"deLIVERY\"".formatted(map.id())))
                .statusCode(201)
                .body("touchpoint", equalTo(delivery))
                .body("stage", equalTo(map.stage().toString()))
                .body("note", nullValue());
        String byId = utterance(", \"map\": \"%s\", \"touchpoint\": \"%s\"".formatted(map.id(), delivery))
                .replace(submission, UUID.randomUUID().toString());
        submit(Role.INTEGRATION, byId)
                .statusCode(201)
                .body("stage", equalTo(map.stage().toString()));
    }

    /** Without words, as these would be compared with the map's touchpoints meanwhile. */
    @Test
    void anUnknownTouchpointLeavesTheFeedbackUnassignedAndIsNoted() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        String wordless = utterance(", \"map\": \"%s\", \"touchpoint\": \"Lottery\"".formatted(map.id()))
                .replace("The parcel came a week late.", "");
        submit(Role.INTEGRATION, wordless)
                .statusCode(201)
                .body("map", equalTo(map.id().toString()))
                .body("touchpoint", nullValue())
                .body("note", equalTo("Not assigned: the map has no touchpoint of that name"));
    }

    @Test
    void aListIsFilteredAndTheLatestComesFirst() {
        String channel = "channel " + UUID.randomUUID();
        for (int day = 1; day <= 3; day++) {
            submit(
                            Role.INTEGRATION,
                            utterance("")
                                    .replace("website", channel)
                                    .replace(submission, submission + day)
                                    .replace("2026-01-23", "2026-01-0" + day))
                    .statusCode(201);
        }
        String next = list("channel", channel, "limit", 2)
                .body("items.submissionId", equalTo(List.of(submission + 3, submission + 2)))
                .extract()
                .path("next");
        list("channel", channel, "limit", 2, "cursor", next)
                .body("items.submissionId", equalTo(List.of(submission + 1)))
                .body("next", nullValue());
        list("channel", channel, "from", "2026-01-02", "to", "2026-01-02")
                .body("items.submissionId", equalTo(List.of(submission + 2)));
        list("channel", channel, "segment", "nobody").body("items", hasSize(0));
        list("channel", channel, "source", "survey", "segment", "new customer").body("items", hasSize(3));
    }

    @Test
    void theLogSaysWhoHandedItIn() {
        submit(Role.INTEGRATION, utterance("")).statusCode(201);
        assertThat(intake.last().metadata())
                .containsEntry("actor", Tokens.subject(Role.INTEGRATION).toString())
                .containsKey("correlationId");
    }

    private static ValidatableResponse list(Object... filters) {
        var request = as(Role.ANALYST);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i].toString(), filters[i + 1]);
        }
        return request.get("/api/v1/feedback").then().statusCode(200);
    }

    private static ValidatableResponse submit(Role role, String body) {
        return as(role).contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/feedback")
                .then();
    }

    private String utterance(String more) {
        return """
                {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z", "channel": "website",
                 "segment": "new customer", "scores": {"csat": 2, "nps": 3}, "language": "en",
                 "comment": "The parcel came a week late.",
                 "consent": {"quote": true, "contact": false}%s}""".formatted(submission, more);
    }
}
