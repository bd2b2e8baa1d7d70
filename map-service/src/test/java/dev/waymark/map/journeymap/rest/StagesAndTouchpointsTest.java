package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class StagesAndTouchpointsTest {
    @Test
    void stagesAreAddedRenamedMovedAndRemoved() {
        SampleMap map = SampleMap.drawn();
        map.stage("Purchase");
        String use = map.stage("Use");

        map.post("/stages", "{\"name\": \"Awareness\", \"position\": 0}")
                .then()
                .statusCode(201)
                .header("ETag", "\"4\"")
                .body("stages.name", contains("Awareness", "Purchase", "Use"));
        map.patch("/stages/" + use, "{\"name\": \"Using it\", \"position\": 1}")
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("stages.name", contains("Awareness", "Using it", "Purchase"));
        as(Role.VIEWER)
                .get(map.path() + "/stages/" + use)
                .then()
                .statusCode(200)
                .body("name", equalTo("Using it"));
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/stages/" + use)
                .then()
                .statusCode(200)
                .body("stages.name", contains("Awareness", "Purchase"));
        as(Role.VIEWER).get(map.path() + "/stages/" + use).then().statusCode(404);
    }

    @Test
    void aStageNameIsUsedOnceInAMap() {
        SampleMap map = SampleMap.drawn();
        map.stage("Purchase");

        map.post("/stages", "{\"name\": \"purchase \"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:stage-name-taken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Use\", \"position\": 7}",
                "{\"name\": \"Use\", \"position\": -1}",
                "{\"name\": \"Use\", \"position\": 0.5}",
                "{\"name\": \"Use\", \"position\": \"0\"}",
                "{\"name\": [\"Use\"]}",
                "{}"
            })
    void whatIsNoStageIsRefused(String body) {
        SampleMap map = SampleMap.drawn();

        map.post("/stages", body).then().statusCode(400).contentType("application/problem+json");

        as(Role.VIEWER).get(map.path()).then().header("ETag", "\"1\"").body("stages", hasSize(0));
    }

    @Test
    void aTouchpointSaysWhatItIsToldInEachLane() {
        SampleMap map = SampleMap.drawn();
        String purchase = map.stage("Purchase");

        map.post("/touchpoints", """
                        {"stage": "%s", "name": "Delivery", "channel": "post", "customerAction": "Waits",
                         "customerThought": "Where is it?", "feeling": -1, "importance": 4, "momentOfTruth": true,
                         "path": "exception", "frontstage": "Driver", "backstage": "Warehouse", "systems": "WMS",
                         "ownerTeam": "Logistics"}""".formatted(purchase))
                .then()
                .statusCode(201)
                .body("stages[0].touchpoints[0].name", equalTo("Delivery"))
                .body("stages[0].touchpoints[0].feeling", equalTo(-1))
                .body("stages[0].touchpoints[0].momentOfTruth", equalTo(true))
                .body("stages[0].touchpoints[0].path", equalTo("exception"))
                .body("stages[0].touchpoints[0].ownerTeam", equalTo("Logistics"));
    }

    @Test
    void aTouchpointIsChangedAndMovedAtOnce() {
        SampleMap map = SampleMap.drawn();
        String purchase = map.stage("Purchase");
        String use = map.stage("Use");
        map.touchpoint(use, "Set-up");
        String delivery = map.touchpoint(purchase, "Delivery");

        map.patch("/touchpoints/" + delivery, """
                        {"stage": "%s", "feeling": -2, "channel": "post"}""".formatted(use))
                .then()
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("stages[0].touchpoints", hasSize(0))
                .body("stages[1].touchpoints.name", contains("Set-up", "Delivery"))
                .body("stages[1].touchpoints[1].feeling", equalTo(-2));
        map.patch("/touchpoints/" + delivery, "{\"position\": 0, \"channel\": null}")
                .then()
                .statusCode(200)
                .body("stages[1].touchpoints.name", contains("Delivery", "Set-up"))
                .body("stages[1].touchpoints[0].feeling", equalTo(-2))
                .body("stages[1].touchpoints[0].channel", nullValue());
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/touchpoints/" + delivery)
                .then()
                .statusCode(200)
                .body("stages[1].touchpoints.name", contains("Set-up"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"feeling\": 3}",
                "{\"importance\": 0}",
                "{\"feeling\": \"good\"}",
                "{\"name\": null}",
                "{\"stage\": \"nonsense\"}",
                "{\"painPoints\": []}"
            })
    void aPatchThatMakesNoTouchpointIsRefused(String body) {
        SampleMap map = SampleMap.drawn();
        String delivery = map.touchpoint(map.stage("Purchase"), "Delivery");

        map.patch("/touchpoints/" + delivery, body).then().statusCode(400).contentType("application/problem+json");

        as(Role.VIEWER).get(map.path()).then().header("ETag", "\"3\"");
    }

    @Test
    void painPointsAndDelightsComeAndGo() {
        SampleMap map = SampleMap.drawn();
        String delivery = "/touchpoints/" + map.touchpoint(map.stage("Purchase"), "Delivery");

        String late = map.post(delivery + "/pain-points", "{\"text\": \"Where is it?\", \"severity\": 4}")
                .then()
                .statusCode(201)
                .body("stages[0].touchpoints[0].painPoints[0].severity", equalTo(4))
                .extract()
                .path("stages[0].touchpoints[0].painPoints[0].id");
        String early = map.post(delivery + "/delights", "{\"text\": \"A day early\"}")
                .then()
                .statusCode(201)
                .body("stages[0].touchpoints[0].delights.text", contains("A day early"))
                .extract()
                .path("stages[0].touchpoints[0].delights[0].id");
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + delivery + "/pain-points/" + late)
                .then()
                .statusCode(200);
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + delivery + "/delights/" + early)
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("stages[0].touchpoints[0].painPoints", hasSize(0))
                .body("stages[0].touchpoints[0].delights", hasSize(0));
    }

    @Test
    void aPainPointHasASeverityOfOneToFive() {
        SampleMap map = SampleMap.drawn();
        String delivery = map.touchpoint(map.stage("Purchase"), "Delivery");

        map.post("/touchpoints/" + delivery + "/pain-points", "{\"text\": \"Late\", \"severity\": 6}")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("severity"));
    }

    @Test
    void everyWriteHeedsIfMatch() {
        SampleMap map = SampleMap.drawn();
        String purchase = map.stage("Purchase");
        String delivery = map.touchpoint(purchase, "Delivery");

        for (String path : new String[] {"/stages/" + purchase, "/touchpoints/" + delivery}) {
            as(Role.JOURNEY_MANAGER)
                    .header("If-Match", "\"2\"")
                    .delete(map.path() + path)
                    .then()
                    .statusCode(412)
                    .body("currentRevision", equalTo(3));
        }
        as(Role.JOURNEY_MANAGER)
                .header("If-Match", "\"3\"")
                .delete(map.path() + "/touchpoints/" + delivery)
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"");
    }
}
