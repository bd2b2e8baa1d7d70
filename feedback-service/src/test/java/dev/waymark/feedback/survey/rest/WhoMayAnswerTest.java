package dev.waymark.feedback.survey.rest;

import static dev.waymark.feedback.survey.Surveys.QUESTIONS;
import static dev.waymark.feedback.survey.Surveys.answer;
import static dev.waymark.feedback.survey.Surveys.invite;
import static dev.waymark.feedback.survey.Surveys.link;
import static dev.waymark.feedback.survey.Surveys.open;
import static dev.waymark.feedback.survey.Surveys.questions;
import static dev.waymark.feedback.survey.Surveys.results;
import static dev.waymark.feedback.survey.Surveys.state;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.feedback.survey.token.SurveyToken;
import dev.waymark.feedback.survey.token.SurveyTokens;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class WhoMayAnswerTest {
    @Inject
    SurveyTokens tokens;

    @Test
    void theQuotaClosesTheSurveyAndOnlyThenThoseWhoCompletedMayStillChange() {
        String survey = open(", \"rules\": {\"quota\": 1}", QUESTIONS);
        List<String> tokens = invite(survey, "{}", "{}");

        answer(survey, tokens.getFirst(), "{\"happy\": 4}", true)
                .statusCode(400)
                .body("violations[0].field", equalTo("answers.recommend"));
        answer(survey, tokens.getFirst(), "{\"recommend\": 9}", true).statusCode(201);

        answer(survey, tokens.getLast(), "{\"recommend\": 9}", true)
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:survey-quota-reached"));
        answer(survey, tokens.getFirst(), "{\"recommend\": 8}", true).statusCode(200);
        as(Role.VIEWER)
                .get("/api/v1/surveys/" + survey)
                .then()
                .body("state", equalTo("closed"))
                .body("closedBecause", equalTo("quota"));
        results(survey).body("participation.completed", equalTo(1)).body("participation.started", equalTo(1));
    }

    @Test
    void ofASegmentOnlySoManyCount() {
        String survey = open(", \"rules\": {\"quotaPerSegment\": 1}", QUESTIONS);
        List<String> tokens =
                invite(survey, "{\"segment\": \"new\"}", "{\"segment\": \"new\"}", "{\"segment\": \"old\"}");

        answer(survey, tokens.get(0), "{\"recommend\": 9}", true).statusCode(201);
        answer(survey, tokens.get(1), "{\"recommend\": 9}", true).statusCode(409);
        answer(survey, tokens.get(2), "{\"recommend\": 9}", true).statusCode(201);
    }

    @Test
    void whoIsOfNoSegmentIsHeldToNoSegmentsNumber() {
        String survey = open(", \"rules\": {\"quota\": 3, \"quotaPerSegment\": 1}", QUESTIONS);
        List<String> tokens = invite(survey, "{}", "{}", "{}", "{}");

        answer(survey, tokens.get(0), "{\"recommend\": 9}", true).statusCode(201);
        answer(survey, tokens.get(1), "{\"recommend\": 9}", true).statusCode(201);
        answer(survey, tokens.get(2), "{\"recommend\": 9}", true).statusCode(201);
        answer(survey, tokens.get(3), "{\"recommend\": 9}", true).statusCode(409);
    }

    @Test
    void aTokenThatIsNotForThisSurveyOpensNothing() {
        String survey = open("", QUESTIONS);
        String other = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();
        char changed = token.charAt(10) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, 10) + changed + token.substring(11);

        for (String bad : List.of(
                forged,
                token.substring(1),
                "",
                "x",
                "A".repeat(98),
                invite(other, "{}").getFirst())) {
            answer(survey, bad, "{\"recommend\": 9}", true)
                    .statusCode(403)
                    .body("type", equalTo("urn:waymark:problem:invitation-not-valid"));
            questions(survey, bad).statusCode(403);
        }
        answer(UUID.randomUUID().toString(), token, "{\"recommend\": 9}", true).statusCode(404);
        results(survey).body("participation.started", equalTo(0));
    }

    @Test
    void anExpiredInvitationOpensNothing() {
        String survey = open("", QUESTIONS);
        SurveyToken.Personal sent = (SurveyToken.Personal)
                tokens.read(invite(survey, "{}").getFirst()).orElseThrow();
        assertThat(sent.expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(29)));
        String past = tokens.text(new SurveyToken.Personal(
                sent.survey(), sent.response(), Instant.now().minusSeconds(1)));

        questions(survey, past).statusCode(403);
        answer(survey, past, "{\"recommend\": 9}", true)
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:invitation-expired"));
    }

    @Test
    void whoeverAnswersAtTheSameMomentTheQuotaIsKept() throws InterruptedException {
        String survey = open(", \"rules\": {\"quota\": 3}", QUESTIONS);
        String link = link(survey);
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        List<Thread> people = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofPlatform()
                        .start(() -> statuses.add(answer(survey, link, "{\"recommend\": 9}", true)
                                .extract()
                                .statusCode())))
                .toList();
        for (Thread one : people) {
            one.join();
        }

        assertThat(statuses).hasSize(8).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
        results(survey)
                .body("responses", equalTo(3))
                .body("participation.startedByLink", equalTo(3))
                .body("participation.completedByLink", equalTo(3));
    }

    @Test
    void aSurveyThatIsNotOpenTakesNoAnswers() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();
        String link = link(survey);
        state(survey, "closed").statusCode(200);

        for (String each : List.of(token, link)) {
            answer(survey, each, "{\"recommend\": 9}", true)
                    .statusCode(409)
                    .body("type", equalTo("urn:waymark:problem:survey-not-open"));
        }
        state(survey, "open").statusCode(200);
        as(Role.ANALYST).delete("/api/v1/surveys/" + survey + "/link").then().statusCode(204);
        answer(survey, link, "{\"recommend\": 9}", true)
                .statusCode(403)
                .body("detail", equalTo("The link is switched off"));
        assertThat(link(survey)).isNotEqualTo(link);
        answer(survey, token, "{\"recommend\": 9}", true).statusCode(201);
    }

    @Test
    void anInvitationIsUsedOnceWhereNothingMayBeChanged() {
        String survey = open(", \"rules\": {\"editMinutes\": 0}", QUESTIONS);
        String token = invite(survey, "{}").getFirst();
        answer(survey, token, "{\"recommend\": 9}", true).statusCode(201);

        answer(survey, token, "{\"recommend\": 1}", true)
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:invitation-used"));
    }

    @Test
    void aTokenIsNotUsedWithoutEnd() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();
        ValidatableResponse answer = questions(survey, token);
        for (int i = 0; i < 400 && answer.extract().statusCode() == 200; i++) {
            answer = questions(survey, token);
        }

        answer.statusCode(429).header("Retry-After", notNullValue());
        questions(survey, invite(survey, "{}").getFirst()).statusCode(200);
    }
}
