package dev.waymark.feedback.survey;

import static dev.waymark.feedback.survey.Surveys.QUESTIONS;
import static dev.waymark.feedback.survey.Surveys.answer;
import static dev.waymark.feedback.survey.Surveys.invite;
import static dev.waymark.feedback.survey.Surveys.open;
import static dev.waymark.feedback.survey.Surveys.questions;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Traces;
import dev.waymark.feedback.analysis.Analysed;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of answers. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SurveyedFeedbackTest {
    @Inject
    ForeignLogs foreign;

    @Inject
    Traces traces;

    @Inject
    Replays replays;

    @Inject
    Analysed analysed;

    private final String customer = "crm-" + UUID.randomUUID();
    private final String words = "Wallabies sat on parcel " + UUID.randomUUID();

    private DrawnMap map;
    private String survey;

    @BeforeEach
    void aSurveyOnDelivery() {
        map = DrawnMap.with(foreign, "Delivery");
        survey = open(
                ", \"about\": {\"map\": \"%s\", \"touchpoint\": \"%s\", \"segment\": \"regular\", \"channel\": \"email\"}"
                        .formatted(map.id(), map.touchpoint("Delivery")),
                QUESTIONS);
    }

    @Test
    void aCompletedResponseIsOneUtteranceAndAChangedOneChangesIt() {
        String token = invite(survey, "{\"customer\": \"%s\", \"segment\": \"new\"}".formatted(customer))
                .getFirst();
        assertThat(token).doesNotContain(customer);
        answer(survey, token, "{\"recommend\": 2}", false).statusCode(201);
        assertThat(feedback(map.id()).getList("items")).isEmpty();

        String response = answer(
                        survey, token, "{\"why\": [\"price\"], \"words\": \"%s\", \"happy\": 2}".formatted(words), true)
                .statusCode(200)
                .extract()
                .path("response");
        analysed.until(() -> feedback(map.id()).getList("items").size() == 1);
        JsonPath utterance = feedback(map.id());
        assertThat(utterance.getString("items[0].source")).isEqualTo("survey");
        assertThat(utterance.getString("items[0].submissionId")).isEqualTo(response);
        assertThat(utterance.getString("items[0].touchpoint"))
                .isEqualTo(map.touchpoint("Delivery").toString());
        assertThat(utterance.getString("items[0].segment")).isEqualTo("new");
        assertThat(utterance.getString("items[0].channel")).isEqualTo("email");
        assertThat(utterance.getString("items[0].language")).isEqualTo("en");
        assertThat(utterance.getString("items[0].comment")).isEqualTo(words);
        assertThat(utterance.getString("items[0].customer")).isEqualTo(customer);
        assertThat(utterance.getMap("items[0].scores")).isEqualTo(Map.of("nps", 2, "csat", 2));
        analysed.until(() -> summary(map.id()).getLong("nps.detractors") == 1);

        answer(survey, token, "{\"recommend\": 10}", true).statusCode(200);
        analysed.until(() -> summary(map.id()).getLong("nps.promoters") == 1);
        analysed.until(() -> feedback(map.id()).getMap("items[0].scores").equals(Map.of("nps", 10, "csat", 2)));
        JsonPath changed = feedback(map.id());
        assertThat(changed.getList("items")).hasSize(1);
        assertThat(changed.getString("items[0].comment")).isNull();
        assertThat(summary(map.id()).getLong("responses")).isEqualTo(1);
        assertThat(summary(map.id()).getLong("nps.n")).isEqualTo(1);
        assertThat(summary(map.id()).getLong("csat.n")).isEqualTo(1);
    }

    @Test
    void whatSomebodyAgreesToIsTheirsToChangeWithTheirAnswersAndOtherwise() {
        String asking = open(", \"about\": {\"map\": \"%s\"}".formatted(map.id()), """
                [{"id": "recommend", "kind": "nps", "text": {"en": "Would you recommend us?"}},
                 {"id": "agree", "kind": "consent", "text": {"en": "Do you agree?"},
                  "choices": [{"id": "quote", "text": {"en": "You may quote me"}},
                              {"id": "contact", "text": {"en": "You may write to me about it"}}]}]""");
        String token =
                invite(asking, "{\"customer\": \"%s\"}".formatted(customer)).getFirst();
        answer(asking, token, "{\"recommend\": 3, \"agree\": [\"contact\"]}", true)
                .statusCode(201);
        analysed.until(() -> consent().equals(Map.of("quote", false, "contact", true)));

        answer(asking, token, "{\"agree\": [\"quote\", \"contact\"]}", true).statusCode(200);
        analysed.until(() -> consent().equals(Map.of("quote", true, "contact", true)));

        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"quote\": false, \"contact\": false}")
                .put("/api/v1/customers/" + customer + "/consent")
                .then()
                .statusCode(204);
        answer(asking, token, "{\"recommend\": 4}", true).statusCode(200);
        analysed.until(() -> feedback(map.id()).getInt("items[0].scores.nps") == 4);
        assertThat(consent())
                .as("another score gives back no consent that was withdrawn")
                .isEqualTo(Map.of("quote", false, "contact", false));

        answer(asking, token, "{\"agree\": [\"quote\"]}", true).statusCode(200);
        analysed.until(() -> consent().equals(Map.of("quote", true, "contact", false)));
        answer(asking, token, "{\"agree\": []}", true).statusCode(200);
        analysed.until(() -> consent().equals(Map.of("quote", false, "contact", false)));
    }

    private Map<String, Boolean> consent() {
        Map<String, Boolean> consent = feedback(map.id()).getMap("items[0].consent");
        return consent == null ? Map.of() : consent;
    }

    @Test
    void wordsAndCustomersStandNowhereInTheDatabase() {
        String known =
                invite(survey, "{\"customer\": \"%s\"}".formatted(customer)).getFirst();
        String unknown = invite(survey, "{}").getFirst();
        for (String token : List.of(known, unknown)) {
            answer(survey, token, "{\"recommend\": 1, \"why\": [\"price\"], \"words\": \"%s\"}".formatted(words), false)
                    .statusCode(201);
            answer(survey, token, "{\"happy\": 1}", true).statusCode(200);
        }
        analysed.until(() -> feedback(map.id()).getList("items").size() == 2);

        assertThat(traces.of(survey)).contains("events", "surveys", "survey_responses", "survey_versions");
        assertThat(traces.of(words)).isEmpty();
        assertThat(traces.of(customer)).isEmpty();
    }

    @Test
    void whoIsErasedLeavesTheirNumbersAndNothingElse() {
        String token =
                invite(survey, "{\"customer\": \"%s\"}".formatted(customer)).getFirst();
        String response = answer(
                        survey,
                        token,
                        "{\"recommend\": 1, \"why\": [\"price\"], \"words\": \"%s\"}".formatted(words),
                        true)
                .statusCode(201)
                .extract()
                .path("response");
        analysed.until(() -> feedback(map.id()).getList("items").size() == 1);

        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);

        JsonPath left = as(Role.ANALYST)
                .get("/api/v1/surveys/%s/responses/%s".formatted(survey, response))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(left.getBoolean("erased")).isTrue();
        assertThat(left.getInt("answers.recommend")).isEqualTo(1);
        assertThat(left.getString("answers.words")).isNull();
        assertThat(left.getString("customer")).isNull();
        assertThat(left.getString("history.find { it.what == 'completed' }.answers.words"))
                .isNull();
        answer(survey, token, "{\"recommend\": 2, \"words\": \"Here I am\"}", true)
                .statusCode(403)
                .body("type", equalTo("urn:waymark:problem:invitation-not-valid"))
                .body("detail", equalTo("Its customer was erased"));
        questions(survey, token).statusCode(403);
        replays.changeNothing("survey-responses", "survey_responses");
    }

    @ParameterizedTest
    @CsvSource({
        "surveys, surveys;survey_versions",
        "survey-responses, survey_responses",
        "survey-figures, survey_participation;survey_answer_counts"
    })
    void theSameEventsAgainChangeNothingAndAReadModelCanStartOver(String group, String collections) {
        String token = invite(survey, "{}").getFirst();
        answer(survey, token, "{\"recommend\": 9}", true).statusCode(201);
        answer(survey, token, "{\"recommend\": 8}", true).statusCode(200);

        replays.changeNothing(group, collections.split(";"));
    }

    private static JsonPath feedback(JourneyMapId map) {
        return as(Role.ANALYST)
                .get("/api/v1/feedback?map=" + map)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath summary(JourneyMapId map) {
        return as(Role.VIEWER)
                .get("/api/v1/feedback/summary?map=" + map)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
