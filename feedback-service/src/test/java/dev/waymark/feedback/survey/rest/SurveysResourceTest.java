package dev.waymark.feedback.survey.rest;

import static dev.waymark.feedback.survey.Surveys.QUESTIONS;
import static dev.waymark.feedback.survey.Surveys.drafted;
import static dev.waymark.feedback.survey.Surveys.form;
import static dev.waymark.feedback.survey.Surveys.post;
import static dev.waymark.feedback.survey.Surveys.state;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.waymark.feedback.DrawnMap;
import dev.waymark.service.axon.Logs;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SurveysResourceTest {
    @Inject
    ForeignLogs foreign;

    @Inject
    Logs logs;

    @Test
    void aSurveyIsDraftedOpenedRewrittenAndClosed() {
        String survey = drafted(form("", QUESTIONS));
        open(survey)
                .header("ETag", "\"1\"")
                .body("state", equalTo("draft"))
                .body("version", equalTo(1))
                .body("languages", equalTo(java.util.List.of("en", "de")))
                .body("questions[1].showIf.to", equalTo(6))
                .body("rules.continueHours", equalTo(168))
                .body("rules.editMinutes", equalTo(1440));

        state(survey, "open").header("ETag", "\"2\"").body("state", equalTo("open"));
        put(survey, form("", "[%s]".formatted(nps("again"))), "\"2\"")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("version", equalTo(2));
        state(survey, "closed").body("closedBecause", equalTo("by-hand"));
        state(survey, "draft").statusCode(409).body("type", equalTo("urn:waymark:problem:survey-state-not-reachable"));

        as(Role.VIEWER)
                .get("/api/v1/surveys/" + survey + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(java.util.List.of(2, 1)))
                .body("items[1].definition.questions", hasSize(5))
                .body("items[0].definition.questions.id", equalTo(java.util.List.of("again")));
    }

    @Test
    void whatIsStaleIsNotWritten() {
        String survey = drafted(form("", QUESTIONS));
        state(survey, "open");

        put(survey, form("", "[%s]".formatted(nps("other"))), "\"1\"")
                .statusCode(412)
                .body("currentRevision", equalTo(2));
        open(survey).body("version", equalTo(1));
    }

    @Test
    void missingTranslationsAreListed() {
        open(drafted(form(", \"thanks\": {\"en\": \"Thanks\"}", QUESTIONS)))
                .body("missingTranslations.language", hasItem("de"))
                .body(
                        "missingTranslations.field",
                        hasItems(
                                "thanks",
                                "questions[1].choices[1].text",
                                "questions[3].choices[0].text",
                                "questions[3].rows[1].text"))
                .body("missingTranslations", hasSize(6));
    }

    @Test
    void surveysAreFoundByTheirPlace() {
        DrawnMap map = DrawnMap.with(foreign, "Delivery");
        String about = ", \"about\": {\"map\": \"%s\", \"stage\": \"%s\", \"touchpoint\": \"%s\", \"persona\": \"%s\"}"
                .formatted(map.id(), map.stage(), map.touchpoint("Delivery"), UUID.randomUUID());
        String survey = drafted(form(about, QUESTIONS));
        drafted(form("", QUESTIONS));

        for (String query : new String[] {
            "map=" + map.id(), "touchpoint=" + map.touchpoint("Delivery"), "state=draft&map=" + map.id()
        }) {
            as(Role.VIEWER)
                    .get("/api/v1/surveys?" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(java.util.List.of(survey)));
        }
        as(Role.VIEWER)
                .get("/api/v1/surveys?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    {"id": "A b", "kind": "nps", "text": {"en": "x"}}                                       | questions[0].id
                    {"id": "a", "kind": "nps", "text": {"de": "x"}}                                         | questions[0].text
                    {"id": "a", "kind": "nps", "text": {"en": "x", "fr": "y"}}                              | questions[0].text
                    {"id": "a", "kind": "nps", "text": {}}                                                  | questions[0].text
                    {"id": "a", "kind": "stars", "text": {"en": "x"}}                                       | questions[0].kind
                    {"id": "a", "kind": "rating", "text": {"en": "x"}}                                      | questions[0].scale
                    {"id": "a", "kind": "rating", "scale": 11, "text": {"en": "x"}}                         | questions[0].scale
                    {"id": "a", "kind": "single-choice", "text": {"en": "x"}}                               | questions[0].choices
                    {"id": "a", "kind": "text", "text": {"en": "x"}, "showIf": {"question": "a"}}           | questions[0].showIf.question
                    {"id": "a", "kind": "text", "text": {"en": "x"}, "showIf": {"question": "later"}}       | questions[0].showIf.question
                    {"id": "a", "kind": "text", "text": {"en": "x"}, "script": "1"}                         | questions[0].script
                    {"id": "a", "kind": "text", "text": "x"}                                                | questions[0].text
                    {"id": "a", "kind": "text", "text": {"en": "a\\u0000b"}}                                | questions[0].text
                    {"id": "a", "kind": "matrix", "text": {"en": "x"}, "choices": [{"id": "c", "text": {"en": "c"}}, {"id": "d", "text": {"en": "d"}}]} | questions[0].rows
                    """)
    void aQuestionThatDoesNotFitIsRefusedAndNothingStored(String question, String field) {
        long before = logs.ownDatabase().getCollection("surveys").countDocuments();

        ValidatableResponse refused = post("/api/v1/surveys", form("", "[%s, %s]".formatted(question, nps("later"))))
                .statusCode(400)
                .contentType("application/problem+json");

        assertThat(refused.extract().<java.util.List<String>>path("violations.field"))
                .anyMatch(found -> found.startsWith(field));
        assertThat(logs.ownDatabase().getCollection("surveys").countDocuments()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    , "about": {"touchpoint": "0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21"}   | about.map
                    , "about": {"map": "0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21"}          | about.map
                    , "rules": {"quota": 0}                                             | rules.quota
                    , "rules": {"editMinutes": -1}                                      | rules.editMinutes
                    , "otherLanguages": ["de", "xx_1"]                                  | otherLanguages
                    , "introduction": {"fr": "Bonjour"}                                 | introduction
                    """)
    void aDefinitionThatDoesNotFitIsRefused(String more, String field) {
        String form = form(more, QUESTIONS);
        String once = more.contains("otherLanguages") ? form.replace(", \"otherLanguages\": [\"de\"]", "") : form;

        assertThat(post("/api/v1/surveys", once)
                        .statusCode(400)
                        .extract()
                        .<java.util.List<String>>path("violations.field"))
                .anyMatch(found -> found.startsWith(field));
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        post("/api/v1/surveys", form("", "[%s, %s]".formatted(nps("same"), nps("same"))))
                .statusCode(400)
                .body("violations[0].field", equalTo("questions[1].id"));
    }

    private static String nps(String id) {
        return "{\"id\": \"%s\", \"kind\": \"nps\", \"text\": {\"en\": \"Would you?\"}}".formatted(id);
    }

    private static ValidatableResponse open(String survey) {
        return as(Role.VIEWER).get("/api/v1/surveys/" + survey).then().statusCode(200);
    }

    private static ValidatableResponse put(String survey, String form, String ifMatch) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(form)
                .put("/api/v1/surveys/" + survey)
                .then();
    }
}
