package dev.waymark.feedback.summary.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.GivenAnswers;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SurveyDefinition;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyDrafted;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.feedback.SurveyRules;
import dev.waymark.contracts.feedback.SurveySubject;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaPlaced;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Eventually;
import dev.waymark.feedback.Said;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class DividedSummaryTest {
    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    @Inject
    ForeignLogs logs;

    @Test
    void aSummaryIsDividedByTouchpointAndMonth() {
        DrawnMap map = DrawnMap.with(logs, "Delivery", "Support");
        many(6, map, "Delivery", "2026-01-31T23:30:00Z", "new", 5);
        many(5, map, "Delivery", "2026-02-10T12:00:00Z", "new", 1);
        many(7, map, "Support", "2026-01-10T12:00:00Z", "new", 4);
        await(map, 18);
        String query = "by=touchpoint&by=month";
        summary(Role.VIEWER, map, query)
                .body("responses", equalTo(18))
                .body("zone", equalTo("Z"))
                .body("groups", hasSize(3))
                .body("groups.hidden", everyItem(equalTo(false)))
                .body(group(map, "Delivery", "2026-01-01") + ".summary.responses", equalTo(6))
                .body(group(map, "Delivery", "2026-01-01") + ".summary.csat.topTwoBox.value", equalTo(1.0))
                .body(group(map, "Delivery", "2026-02-01") + ".summary.csat.topTwoBox.value", equalTo(0.0))
                .body(group(map, "Support", "2026-01-01") + ".summary.csat.n", equalTo(7));
        summary(Role.VIEWER, map, query + "&zone=Europe/Berlin")
                .body("zone", equalTo("Europe/Berlin"))
                .body("groups", hasSize(2))
                .body(group(map, "Delivery", "2026-02-01") + ".summary.responses", equalTo(11));
    }

    @Test
    void smallGroupsAreForAnalystsAndNeverOneAlone() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        many(9, map, "Delivery", "2026-01-10T12:00:00Z", "new", 5);
        many(6, map, "Delivery", "2026-01-10T12:00:00Z", "regular", 5);
        many(2, map, "Delivery", "2026-01-10T12:00:00Z", "staff", 1);
        await(map, 17);
        summary(Role.JOURNEY_MANAGER, map, "by=segment")
                .body("groups.of.segment", contains("new", "regular", "staff"))
                .body("groups.hidden", contains(false, true, true))
                .body("groups[0].summary.responses", equalTo(9))
                .body("groups[1].summary", nullValue())
                .body("groups[2].summary", nullValue());
        summary(Role.ANALYST, map, "by=segment")
                .body("groups.hidden", everyItem(equalTo(false)))
                .body("groups[2].summary.responses", equalTo(2));
    }

    @Test
    void whatAFilterLeavesOfFewerThanFiveIsForAnalystsAndAllOfAMapForEverybody() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        many(2, map, "Delivery", "2026-01-10T12:00:00Z", "visitor", 1);
        many(1, map, "Delivery", "2026-02-10T12:00:00Z", "staff", 5);
        await(map, 3);
        summary(Role.VIEWER, map, "")
                .body("hidden", equalTo(false))
                .body("responses", equalTo(3))
                .body("csat.n", equalTo(3));
        for (String filter : List.of(
                "segment=visitor",
                "touchpoint=" + map.touchpoint("Delivery"),
                "stage=" + map.stage(),
                "from=2026-02-01",
                "to=2026-01-31",
                "segment=visitor&by=channel")) {
            summary(Role.JOURNEY_MANAGER, map, filter)
                    .body("hidden", equalTo(true))
                    .body("$", not(hasKey("responses")))
                    .body("$", not(hasKey("csat")));
        }
        summary(Role.JOURNEY_MANAGER, map, "segment=nobody")
                .body("hidden", equalTo(false))
                .body("responses", equalTo(0));
        summary(Role.ANALYST, map, "segment=visitor")
                .body("hidden", equalTo(false))
                .body("csat.n", equalTo(2));
        many(3, map, "Delivery", "2026-01-11T12:00:00Z", "visitor", 1);
        await(map, 6);
        summary(Role.VIEWER, map, "segment=visitor")
                .body("hidden", equalTo(false))
                .body("responses", equalTo(5));
    }

    @Test
    void whatCustomersAnsweredToInvitationsIsARate() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        SurveyId survey = new SurveyId(UUID.randomUUID());
        SurveySubject about = new SurveySubject(map.id(), map.stage(), map.touchpoint("Delivery"), null, null, "email");
        logs.happened("feedback", "Survey", survey, new SurveyDrafted(survey, definition(about)));
        for (int i = 0; i < 8; i++) {
            ResponseId response = new ResponseId(UUID.randomUUID());
            CustomerInvited invited = new CustomerInvited(
                    response, survey, Instant.parse("2027-01-01T00:00:00Z"), null, "new", null, null);
            if (i < 2) {
                logs.happened("feedback", "Response", response, invited, completed(response, survey, about));
            } else {
                logs.happened("feedback", "Response", response, invited);
            }
        }
        Eventually.is(
                8,
                () -> as(Role.VIEWER)
                        .get("/api/v1/feedback/summary?map=" + map.id())
                        .path("responseRate.n"));
        summary(Role.VIEWER, map, "channel=email&segment=new&touchpoint=" + map.touchpoint("Delivery"))
                .body("responses", equalTo(0))
                .body("responseRate.answered", equalTo(2))
                .body("responseRate.rate.value", equalTo(0.25))
                .body("responseRate.rate.low", closeTo(0.0715, 1e-4)) // Wilson, 2 of 8
                .body("responseRate.rate.high", closeTo(0.5907, 1e-4));
    }

    @Test
    void feedbackCountsForThePersonasOfItsMap() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        PersonaId one = new PersonaId(UUID.randomUUID());
        PersonaId two = new PersonaId(UUID.randomUUID());
        logs.happened(
                "map",
                "JourneyMap",
                map.id(),
                new PersonaPlaced(map.id(), one, "Ada"),
                new PersonaPlaced(map.id(), two, "Ben"));
        many(5, map, "Delivery", "2026-01-10T12:00:00Z", "new", 5);
        await(map, 5);
        Eventually.is(
                5,
                () -> as(Role.VIEWER)
                        .get("/api/v1/feedback/summary?persona=" + two)
                        .path("responses"));
        summary(Role.VIEWER, map, "by=persona&by=segment")
                .body("groups.of.persona", hasItem(one.toString()))
                .body("groups.of.persona", hasItem(two.toString()))
                .body("groups.summary.responses", contains(5, 5));
        summary(Role.VIEWER, map, "persona=" + UUID.randomUUID()).body("responses", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "by=touchpoint, map",
        "stage=0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21, map",
        "by=day&by=week, by",
        "by=segment&by=segment, by",
        "by=segment&by=channel&by=day, by",
        "by=colour, by",
        "by={\"$gt\":\"\"}, by",
        "zone=Mars/Olympus, zone",
        "from=2026-02-01&to=2026-01-01, to",
        "from=0001-01-01, from"
    })
    void aQuestionThatCannotBeAnsweredIsRefused(String query, String field) {
        as(Role.VIEWER)
                .urlEncodingEnabled(true)
                .get("/api/v1/feedback/summary?"
                        + query.replace("{", "%7B").replace("}", "%7D").replace("\"", "%22"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:waymark:problem:invalid-input"))
                .body("violations.field", hasItem(equalTo(field)))
                .body("violations.message", not(hasItem(nullValue())));
    }

    private void many(int number, DrawnMap map, String touchpoint, String at, @Nullable String segment, int csat) {
        for (int i = 0; i < number; i++) {
            Said.of(
                            Instant.parse(at),
                            segment,
                            null,
                            map.id(),
                            map.stage(),
                            map.touchpoint(touchpoint),
                            new Scores(csat, null, null),
                            null)
                    .happens(logs);
        }
    }

    private static void await(DrawnMap map, int responses) {
        Eventually.is(
                responses,
                () -> as(Role.VIEWER)
                        .get("/api/v1/feedback/summary?map=" + map.id())
                        .path("responses"));
    }

    private static String group(DrawnMap map, String touchpoint, String month) {
        return "groups.find { it.of.touchpoint == '%s' && it.of.month == '%s' }"
                .formatted(map.touchpoint(touchpoint), month);
    }

    private static ValidatableResponse summary(Role role, DrawnMap map, String query) {
        return as(role).config(DOUBLES)
                .get("/api/v1/feedback/summary?map=" + map.id() + "&" + query)
                .then()
                .statusCode(200);
    }

    private static SurveyDefinition definition(SurveySubject about) {
        return new SurveyDefinition(
                "After delivery",
                "en",
                List.of("en"),
                Map.of("en", "After delivery"),
                null,
                null,
                List.of(),
                about,
                new SurveyRules(null, null, 24, 60));
    }

    private static ResponseCompleted completed(ResponseId response, SurveyId survey, SurveySubject about) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return new ResponseCompleted(
                response, survey, 1, true, now, now, new GivenAnswers("en", about, null, Scores.NONE, null, List.of()));
    }
}
