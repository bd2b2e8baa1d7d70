package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RevisionsResourceTest {
    private SampleMap map = SampleMap.NONE;
    private String delivery = "";

    @BeforeEach
    void drawAMapOfThreeRevisions() {
        map = SampleMap.drawn();
        delivery = map.touchpoint(map.stage("Purchase"), "Delivery");
    }

    @Test
    void theStoryOfAMapIsToldNewestFirst() {
        map.patch("/touchpoints/" + delivery, "{\"feeling\": -2}").then().statusCode(200);

        as(Role.VIEWER)
                .get(map.path() + "/revisions")
                .then()
                .statusCode(200)
                .body("items.revision", contains(4, 3, 2, 1))
                .body("items[0].changes", contains("changed the feeling of Delivery from −1 to −2"))
                .body("items[1].changes", contains("added the touchpoint Delivery to Purchase"))
                .body("items[2].changes", contains("added the stage Purchase"))
                .body("items[0].actorName", equalTo("Journey-manager"))
                .body(
                        "items[0].actor",
                        equalTo(Tokens.subject(Role.JOURNEY_MANAGER).toString()))
                .body("next", nullValue());
    }

    @Test
    void theStoryIsReadPageByPage() {
        String next = as(Role.VIEWER)
                .get(map.path() + "/revisions?limit=2")
                .then()
                .body("items.revision", contains(3, 2))
                .extract()
                .path("next");

        as(Role.VIEWER)
                .get(map.path() + "/revisions?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.revision", contains(1))
                .body("next", nullValue());
    }

    @Test
    void anyRevisionIsOpenedAsItWas() {
        map.patch("/touchpoints/" + delivery, "{\"feeling\": 2}").then().statusCode(200);

        as(Role.VIEWER)
                .get(map.path() + "/revisions/3")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("stages[0].touchpoints[0].feeling", equalTo(-1));
        as(Role.VIEWER).get(map.path() + "/revisions/1").then().statusCode(200).body("stages", hasSize(0));
    }

    @Test
    void theCurrentRevisionIsTheMapButForItsEvidenceWhichMakesNoRevisions() {
        Map<String, Object> now = as(Role.VIEWER).get(map.path()).jsonPath().getMap("");
        now.remove("evidence");

        as(Role.VIEWER).get(map.path() + "/revisions/3").then().statusCode(200).body("", equalTo(now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "4", "99999999999999999999", "x"})
    void aRevisionThereNeverWasIsNotFound(String revision) {
        as(Role.VIEWER)
                .get(map.path() + "/revisions/" + revision)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aMapIsOpenedAsOfAnyTime() {
        String changedAt = as(Role.VIEWER).get(map.path()).then().extract().path("changedAt");
        Instant before = Instant.parse(changedAt).minusMillis(1);

        as(Role.VIEWER)
                .queryParam("asOf", changedAt)
                .get(map.path())
                .then()
                .statusCode(200)
                .body("revision", equalTo(3));
        as(Role.VIEWER)
                .queryParam("asOf", before.toString())
                .get(map.path())
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
    }

    @Test
    void beforeItWasDrawnAMapDidNotExist() {
        as(Role.VIEWER).get(map.path() + "?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-01", "+1000000000-12-31T00:00:00Z"})
    void whatIsNoTimeIsRefused(String time) {
        as(Role.VIEWER)
                .queryParam("asOf", time)
                .get(map.path())
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void whatIsNoCursorIsRefused() {
        as(Role.VIEWER).get(map.path() + "/revisions?cursor=x").then().statusCode(400);
    }
}
