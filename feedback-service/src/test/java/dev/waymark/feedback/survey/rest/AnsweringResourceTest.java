package dev.waymark.feedback.survey.rest;

import static dev.waymark.feedback.survey.Surveys.QUESTIONS;
import static dev.waymark.feedback.survey.Surveys.answer;
import static dev.waymark.feedback.survey.Surveys.form;
import static dev.waymark.feedback.survey.Surveys.invite;
import static dev.waymark.feedback.survey.Surveys.link;
import static dev.waymark.feedback.survey.Surveys.open;
import static dev.waymark.feedback.survey.Surveys.questions;
import static dev.waymark.feedback.survey.Surveys.results;
import static dev.waymark.testkit.Api.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class AnsweringResourceTest {
    @Test
    void somebodyInvitedAnswersInPartsCompletesAndChangesTheirMind() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{\"segment\": \"new\"}").getFirst();

        String response = answer(survey, token, "{\"recommend\": 3}", false)
                .statusCode(201)
                .body("state", equalTo("partial"))
                .body("token", equalTo(token))
                .extract()
                .path("response");
        answer(survey, token, "{\"why\": [\"price\"], \"words\": \"Too dear.\"}", false)
                .statusCode(200);
        questions(survey, token)
                .statusCode(200)
                .body("answers.recommend", equalTo(3))
                .body("answers.words", equalTo("Too dear."));
        results(survey).body("responses", equalTo(0)).body("participation.started", equalTo(1));

        answer(survey, token, "{\"parts\": {\"speed\": \"good\"}}", true)
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("openUntil", notNullValue());
        answer(survey, token, "{\"recommend\": 10}", true).statusCode(200).body("edition", equalTo(1));

        as(Role.ANALYST)
                .get("/api/v1/surveys/%s/responses/%s".formatted(survey, response))
                .then()
                .statusCode(200)
                .body("answers.recommend", equalTo(10))
                .body("answers.words", nullValue())
                .body("segment", equalTo("new"))
                .body("history.what", equalTo(List.of("invited", "started", "saved", "saved", "completed", "revised")))
                .body("history[4].answers.recommend", equalTo(3))
                .body("history[4].answers.words", equalTo("Too dear."))
                .body("history[5].answers.recommend", equalTo(10));
        results(survey)
                .body("responses", equalTo(1))
                .body("participation.completed", equalTo(1))
                .body(
                        "questions.find { it.question == 'recommend' }.counts.find { it.answer == '10' }.count",
                        equalTo(1))
                .body(
                        "questions.find { it.question == 'recommend' }.counts.find { it.answer == '3' }.count",
                        equalTo(0))
                .body("questions.find { it.question == 'why' }.n", equalTo(0))
                .body("questions.find { it.question == 'parts' }.rows[0].counts[0].count", equalTo(1));
    }

    @Test
    void theSameSentAgainChangesNothing() {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();
        String answers = "{\"recommend\": 1, \"why\": [\"price\"], \"words\": \"Dear\"}";

        answer(survey, token, answers, true).statusCode(201);
        answer(survey, token, answers, true).statusCode(200).body("edition", equalTo(0));
    }

    @Test
    void whoComesByTheLinkGoesOnWithATokenOfTheirOwn() {
        String survey = open("", QUESTIONS);
        String link = link(survey);

        ValidatableResponse first =
                answer(survey, link, "{\"happy\": 4}", false).statusCode(201);
        String own = first.extract().path("token");
        assertThat(own).isNotEqualTo(link);
        answer(survey, own, "{\"recommend\": 9}", true).statusCode(200).body("state", equalTo("completed"));
        answer(survey, link, "{\"recommend\": 8}", true).statusCode(201);

        results(survey)
                .body("participation.startedByLink", equalTo(2))
                .body("participation.completedByLink", equalTo(2))
                .body("participation.responseRate", nullValue());
    }

    @Test
    void everyRateAndScoreCarriesItsIntervals() {
        String survey = open("", QUESTIONS);
        List<String> tokens = invite(survey, "{}", "{}", "{}", "{}", "{}");
        answer(survey, tokens.get(0), "{\"recommend\": 9, \"happy\": 5}", true).statusCode(201);
        answer(survey, tokens.get(1), "{\"recommend\": 10}", true).statusCode(201);
        answer(survey, tokens.get(2), "{\"recommend\": 2, \"why\": [\"price\", \"time\"]}", true)
                .statusCode(201);
        answer(survey, tokens.get(3), "{\"recommend\": 2}", false).statusCode(201);

        JsonPath results = results(survey).extract().jsonPath();

        assertThat(results.getDouble("participation.responseRate.value")).isEqualTo(0.6);
        // Wilson for 3 of 5, computed with statsmodels' proportion_confint(method="wilson").
        assertThat(results.getDouble("participation.responseRate.low")).isCloseTo(0.2307, within(0.0001));
        assertThat(results.getDouble("participation.responseRate.high")).isCloseTo(0.8824, within(0.0001));
        assertThat(results.getDouble("participation.startRate.value")).isEqualTo(0.8);
        assertThat(results.getDouble("questions[0].score.value")).isCloseTo(33.33, within(0.01));
        assertThat(results.getLong("questions[0].n")).isEqualTo(3);
        assertThat(results.getLong("questions[1].counts[1].count")).isEqualTo(1);
        assertThat(results.getDouble("questions[4].score.value")).isEqualTo(1.0);
    }

    @Test
    void whoHasBegunKeepsTheirVersionAndOthersGetTheNew() {
        String survey = open("", QUESTIONS);
        List<String> tokens = invite(survey, "{}", "{}");
        answer(survey, tokens.getFirst(), "{\"happy\": 3}", false).statusCode(201);
        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(form("", "[{\"id\": \"only\", \"kind\": \"ces\", \"text\": {\"en\": \"Easy?\"}}]"))
                .put("/api/v1/surveys/" + survey)
                .then()
                .statusCode(200);

        answer(survey, tokens.getFirst(), "{\"recommend\": 9}", true)
                .statusCode(200)
                .body("version", equalTo(1));
        questions(survey, tokens.getLast()).body("questions.id", equalTo(List.of("only")));
        answer(survey, tokens.getLast(), "{\"only\": 6}", true).statusCode(201).body("version", equalTo(2));

        as(Role.VIEWER)
                .get("/api/v1/surveys/%s/results?version=1".formatted(survey))
                .then()
                .body("responses", equalTo(1))
                .body("questions", hasSize(5));
        results(survey).body("responses", equalTo(1)).body("questions", hasSize(1));
        as(Role.VIEWER)
                .get("/api/v1/surveys/%s/results?version=3".formatted(survey))
                .then()
                .statusCode(404);
    }

    @Test
    void questionsAreInTheLanguageThatSuitsAndFallBack() {
        String survey = open("", QUESTIONS);
        String token = link(survey);

        given().queryParam("token", token)
                .queryParam("lang", "de-AT")
                .get("/api/v1/surveys/" + survey + "/questions")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("language", equalTo("de"))
                .body("direction", equalTo("ltr"))
                .body("title", equalTo("Ihre Lieferung"))
                .body("questions[1].choices.text", equalTo(List.of("Preis", "Time")))
                .body("questions[0].lowest", equalTo(0))
                .body("questions[0].highest", equalTo(10));
        questions(survey, token).body("language", equalTo("en"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"recommend\": 11}",
                "{\"recommend\": \"9\"}",
                "{\"recommend\": {\"$gt\": 0}}",
                "{\"nobody-asked\": 1}",
                "{\"recommend\": 9, \"recommend\": 8}",
                "{\"recommend\": 9, \"happy\": 6}",
                "{\"recommend\": 3, \"why\": [\"price\", \"price\"]}",
                "{\"recommend\": 3, \"why\": [\"price\"], \"words\": \"a\\u0000b\"}",
                "{\"parts\": {\"speed\": \"good\"}}",
                "[]",
                "null",
                "\"x\""
            })
    void answersThatDoNotFitAreRefusedAndNothingIsStored(String answers) {
        String survey = open("", QUESTIONS);
        String token = invite(survey, "{}").getFirst();

        answer(survey, token, answers, true).statusCode(400).contentType("application/problem+json");

        results(survey).body("participation.started", equalTo(0)).body("responses", equalTo(0));
    }

    @Test
    void anAnswerWithoutALoginIsRepeatedByItsKey() {
        String survey = open("", QUESTIONS);
        String link = link(survey);
        String key = UUID.randomUUID().toString();
        String body = "{\"token\": \"%s\", \"answers\": {\"recommend\": 9}}".formatted(link);

        String first = keyed(survey, key, body).statusCode(201).extract().path("response");
        keyed(survey, key, body).statusCode(201).body("response", equalTo(first));
        keyed(survey, key, body.replace("9", "8")).statusCode(422);

        results(survey).body("participation.completedByLink", equalTo(1));
    }

    private static ValidatableResponse keyed(String survey, String key, String body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/surveys/" + survey + "/responses")
                .then();
    }
}
