package dev.waymark.map.review.cadence.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ReviewCadenceTest {
    private static final String QUARTERLY = """
            {"rule": "freq=monthly;interval=3", "start": "2190-01-15T09:00:00", "zone": "Europe/Berlin"}""";

    @Inject
    Replays replays;

    @Test
    void aMapGetsARhythmAndShowsItsNextDates() {
        DrawnMap map = DrawnMap.shared();
        as(Role.VIEWER).get(cadenceOf(map)).then().statusCode(404);

        put(map, QUARTERLY)
                .statusCode(200)
                .body("rule", equalTo("FREQ=MONTHLY;INTERVAL=3"))
                .body("noticeDays", equalTo(7))
                .body("lastOpened", nullValue())
                .body("next", contains("2190-01-15", "2190-04-15", "2190-07-15", "2190-10-15", "2191-01-15"));
        as(Role.VIEWER)
                .get(cadenceOf(map))
                .then()
                .statusCode(200)
                .body("start", equalTo("2190-01-15T09:00:00"))
                .body("zone", equalTo("Europe/Berlin"));
        replays.changeNothing("review-cadences", "review_cadences");
    }

    @Test
    void theSameRhythmAgainChangesNothingAndAnotherReplacesIt() {
        DrawnMap map = DrawnMap.shared();
        String setAt = put(map, QUARTERLY).statusCode(200).extract().path("setAt");

        put(map, QUARTERLY).statusCode(200).body("setAt", equalTo(setAt));
        put(map, """
                {"rule": "FREQ=YEARLY;COUNT=1", "start": "2190-02-01T09:00:00", "zone": "Asia/Tokyo", "noticeDays": 0}""").statusCode(200).body("next", contains("2190-02-01")).body("noticeDays", equalTo(0));
    }

    @Test
    void aDroppedRhythmIsGoneAndCanBeSetAgain() {
        DrawnMap map = DrawnMap.shared();
        put(map, QUARTERLY).statusCode(200);

        as(Role.JOURNEY_MANAGER).delete(cadenceOf(map)).then().statusCode(204);
        as(Role.JOURNEY_MANAGER).delete(cadenceOf(map)).then().statusCode(204);
        as(Role.VIEWER).get(cadenceOf(map)).then().statusCode(404);
        put(map, QUARTERLY).statusCode(200);
    }

    @Test
    void onlyWhoMayChangeTheMapSetsItsRhythm() {
        DrawnMap viewable = DrawnMap.shared();
        DrawnMap secret = DrawnMap.ofVisibility("private");

        asStranger(viewable).statusCode(403).body("type", equalTo("urn:waymark:problem:map-not-shared"));
        asStranger(secret).statusCode(404);
        as(Role.VIEWER).get(cadenceOf(secret)).then().statusCode(404);
        as("stranger", Role.JOURNEY_MANAGER).delete(cadenceOf(secret)).then().statusCode(404);
    }

    @Test
    void anArchivedMapGetsNone() {
        DrawnMap map = DrawnMap.shared();
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"state\": \"archived\"}")
                .patch(map.path())
                .then()
                .statusCode(200);

        put(map, QUARTERLY).statusCode(409).body("type", equalTo("urn:waymark:problem:map-archived"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=DAILY          | 2190-01-15T09:00:00 | Europe/Berlin | 7   | rule",
                "FREQ=MONTHLY;X=1    | 2190-01-15T09:00:00 | Europe/Berlin | 7   | rule",
                "'; drop             | 2190-01-15T09:00:00 | Europe/Berlin | 7   | rule",
                "FREQ=MONTHLY\\u0000  | 2190-01-15T09:00:00 | Europe/Berlin | 7   | rule",
                "FREQ=MONTHLY        | 2190-01-15T09:00:00 | Berlin        | 7   | zone",
                "FREQ=MONTHLY        | 2190-01-15T09:00:01 | Europe/Berlin | 7   | start",
                "FREQ=MONTHLY        | 2190-01-15T09:00:00 | Europe/Berlin | 61  | noticeDays",
                "FREQ=MONTHLY        | 2190-01-15T09:00:00 | Europe/Berlin | -1  | noticeDays"
            },
            quoteCharacter = '"')
    void aRhythmThatMakesNoSenseIsRefusedByField(String rule, String start, String zone, int notice, String field) {
        DrawnMap map = DrawnMap.shared();
        put(map, """
                {"rule": "%s", "start": "%s", "zone": "%s", "noticeDays": %d}""".formatted(rule, start, zone, notice))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
        as(Role.VIEWER).get(cadenceOf(map)).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"rule\": {\"$gt\": \"\"}, \"start\": \"2190-01-15T09:00:00\", \"zone\": \"UTC\"}",
                "{\"rule\": \"FREQ=MONTHLY\", \"start\": \"tomorrow\", \"zone\": \"UTC\"}",
                "{\"rule\": \"FREQ=MONTHLY\", \"start\": \"+999999999-01-15T09:00:00\", \"zone\": \"UTC\"}",
                "{\"rule\": \"FREQ=MONTHLY\", \"start\": \"2190-01-15T09:00:00\", \"zone\": \"UTC\", \"often\": true}"
            })
    void aMalformedRhythmIsRefused(String body) {
        DrawnMap map = DrawnMap.shared();
        put(map, body).statusCode(400).contentType("application/problem+json");
        as(Role.VIEWER).get(map.path() + "/reviews").then().body("items", empty());
    }

    private static ValidatableResponse asStranger(DrawnMap map) {
        return as("stranger", Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(QUARTERLY)
                .put(cadenceOf(map))
                .then();
    }

    private static ValidatableResponse put(DrawnMap map, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .put(cadenceOf(map))
                .then();
    }

    private static String cadenceOf(DrawnMap map) {
        return map.path() + "/review-cadence";
    }
}
