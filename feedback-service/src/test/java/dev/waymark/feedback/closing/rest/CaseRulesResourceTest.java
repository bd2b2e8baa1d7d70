package dev.waymark.feedback.closing.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.feedback.Intake;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.feedback.survey.Surveys;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class CaseRulesResourceTest {
    private static final String PERSON = Complaints.member("anna", "it");
    private static final String OFFICE =
            "{\"zone\": \"Europe/Berlin\", \"hours\": [{\"day\": \"monday\", \"from\": \"09:00\", \"to\": \"17:00\"}]}";

    private static final String RESURVEY = "\"resurveyAfterDays\": 7, \"resurveySurvey\": \"%s\"";

    @Inject
    Intake intake;

    @Test
    void rulesAreChangedAsAWholeAndRetired() {
        String id = send(list(rule("\"npsAtMost\": 0", "\"calendar\": " + OFFICE)))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("rules[0].calendar.hours[0].day", equalTo("monday"))
                .body("rules[0].calendar.hours[0].to", startsWith("17:00"))
                .extract()
                .path("id");
        put(id, "\"7\"", list(rule("\"npsAtMost\": 1", ""))).statusCode(412);
        put(id, "\"1\"", list(rule("\"npsAtMost\": 1", "")))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("rules[0].when.npsAtMost", equalTo(1));
        as(Role.JOURNEY_MANAGER)
                .get("/api/v1/case-rules")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        as(Role.ANALYST).delete("/api/v1/case-rules/" + id).then().statusCode(204);
        as(Role.ANALYST).get("/api/v1/case-rules/" + id).then().statusCode(404);
        put(id, "\"2\"", list(rule("\"npsAtMost\": 1", ""))).statusCode(404);
    }

    @Test
    void aRuleNamesTheSurveyThatAsksAgainAndHowOldAnUtteranceMayBe() {
        String survey = Surveys.drafted(Surveys.form("", Surveys.QUESTIONS));
        send(list(rule("\"npsAtMost\": 0", RESURVEY.formatted(survey) + ", \"withinDays\": 3650")))
                .statusCode(201)
                .body("rules[0].resurveyAfterDays", equalTo(7))
                .body("rules[0].resurveySurvey", equalTo(survey))
                .body("rules[0].withinDays", equalTo(3650));
    }

    static Stream<String> nonsense() {
        return Stream.of(
                "",
                "[]",
                "{}",
                "{\"name\": \"x\", \"rules\": []}",
                list(rule("", "")),
                list(rule("\"npsAtMost\": 11", "")),
                list(rule("\"npsAtMost\": \"6\"", "")),
                list(rule("\"npsAtMost\": {\"$gt\": \"\"}", "")),
                list(rule("\"sentimentAtMost\": -2", "")),
                list(rule("\"sentimentAtMost\": NaN", "")),
                list(rule("\"segment\": \"a\\u0000\"", "")),
                list(rule("\"map\": \"1; drop\"", "")),
                list(rule("\"unknown\": 1", "")),
                list(rule("\"npsAtMost\": 1", "\"dueInHours\": 501")),
                list(rule("\"npsAtMost\": 1", "\"resurveyAfterDays\": 0")),
                list(rule("\"npsAtMost\": 1", "\"resurveySurvey\": \"0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21\"")),
                list(rule("\"npsAtMost\": 1", RESURVEY.formatted("0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21"))),
                list(rule("\"npsAtMost\": 1", "\"withinDays\": 0")),
                list(rule("\"npsAtMost\": 1", "\"withinDays\": 3651")),
                list(rule("\"npsAtMost\": 1", "\"calendar\": " + OFFICE.replace("Europe/Berlin", "Mars"))),
                list(rule("\"npsAtMost\": 1", "\"calendar\": " + OFFICE.replace("17:00", "08:00"))),
                list(rule("\"npsAtMost\": 1", "\"calendar\": " + OFFICE.replace("17:00", "09:30"))),
                list(rule("\"npsAtMost\": 1", "\"calendar\": {\"zone\": \"UTC\", \"hours\": []}")),
                list(rule("\"npsAtMost\": 1", "\"escalations\": [%s, %s]".formatted(level(4), level(4)))),
                list(rule("\"npsAtMost\": 1", "\"members\": []")),
                list(rule("\"npsAtMost\": 1", "\"members\": [%s, %s]".formatted(PERSON, PERSON))),
                list(rule("\"npsAtMost\": 1", ""), rule("\"npsAtMost\": 2", "")));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void rulesThatMakeNoSenseAreRefusedAndNothingIsStored(String body) {
        long before = intake.head();
        send(body).statusCode(400).contentType("application/problem+json");
        assertThat(intake.since(before, "feedback.CaseRules")).isEmpty();
    }

    private static String list(String... rules) {
        return "{\"name\": \"Unhappy\", \"rules\": [%s]}".formatted(String.join(",", rules));
    }

    /** What is given replaces what the rule has otherwise. */
    private static String rule(String when, String more) {
        String due = more.contains("dueInHours") ? "" : "\"dueInHours\": 8,";
        String members = more.contains("members") ? "" : "\"members\": [%s],".formatted(PERSON);
        String rest = more.isEmpty() ? "" : more + ",";
        return "{%s %s %s \"when\": {%s}, \"name\": \"Bad\"}".formatted(due, members, rest, when);
    }

    private static String level(int afterHours) {
        return "{\"afterHours\": %d, \"to\": %s}".formatted(afterHours, PERSON);
    }

    private static ValidatableResponse send(String body) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/case-rules")
                .then();
    }

    private static ValidatableResponse put(String id, String ifMatch, String body) {
        return as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .put("/api/v1/case-rules/" + id)
                .then();
    }
}
