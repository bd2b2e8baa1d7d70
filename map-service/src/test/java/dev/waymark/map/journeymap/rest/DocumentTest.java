package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole map as one document: read it, change it, send it back; compare, restore, label. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class DocumentTest {
    private SampleMap map = SampleMap.NONE;
    private String purchase = "";
    private String delivery = "";

    @BeforeEach
    void drawAMapOfThreeRevisions() {
        map = SampleMap.drawn();
        purchase = map.stage("Purchase");
        delivery = map.touchpoint(purchase, "Delivery");
    }

    private String document() {
        return as(Role.JOURNEY_MANAGER).get(map.path()).asString();
    }

    private ValidatableResponse put(String document) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(document)
                .put(map.path())
                .then();
    }

    @Test
    void whatWasReadSentBackChangesNothing() {
        map.post(
                        "/touchpoints/" + delivery + "/pain-points",
                        "{\"text\": \"Nobody says where the parcel is\", \"severity\": 4}")
                .then()
                .statusCode(201);

        put(document()).statusCode(200).body("revision", equalTo(4)).header("ETag", equalTo("\"4\""));
        put(document()).statusCode(200).body("revision", equalTo(4));
    }

    @Test
    void whatDiffersHappensInOneRevisionToldInWords() {
        put("""
                {"name": "Buying a lens", "visibility": "viewable", "state": "draft", "stages": [
                   {"name": "Awareness", "touchpoints": [{"name": "Advert", "channel": "social"}]},
                   {"id": "%s", "name": "Buying", "touchpoints": [
                      {"id": "%s", "name": "Delivery", "feeling": 1,
                       "painPoints": [{"text": "Late", "whys": ["No events"], "state": "being-worked-on"}],
                       "delights": [{"text": "Friendly"}]}]}]}""".formatted(purchase, delivery))
                .statusCode(200)
                .body("revision", equalTo(4))
                .body("stages.name", contains("Awareness", "Buying"))
                .body("stages[1].id", equalTo(purchase))
                .body("stages[1].touchpoints[0].painPoints[0].state", equalTo("being-worked-on"))
                .body("stages[1].touchpoints[0].painPoints[0].whys", contains("No events"));

        as(Role.VIEWER)
                .get(map.path() + "/revisions?limit=1")
                .then()
                .body(
                        "items[0].changes",
                        contains(
                                "renamed the map from Buying a camera to Buying a lens",
                                "added the stage Awareness",
                                "renamed the stage Purchase to Buying",
                                "added the touchpoint Advert to Awareness",
                                "changed the feeling of Delivery from −1 to 1",
                                "raised the pain point “Late” of Delivery",
                                "found the root cause of “Late”: No events",
                                "moved the pain point “Late” from raised to being-worked-on",
                                "noted the delight “Friendly” of Delivery"));
    }

    @Test
    void aMergePatchReachesTheStagesToo() {
        map.patch("", "{\"stages\": [{\"id\": \"%s\", \"name\": \"Buying\"}]}".formatted(purchase))
                .then()
                .statusCode(200)
                .body("revision", equalTo(4))
                .body("name", equalTo("Buying a camera"))
                .body("stages[0].touchpoints", empty());
    }

    @Test
    void idsThatAreNotOnTheMapOrComeTwiceAreRefusedAndNothingChanges() {
        put("""
                {"name": "X", "visibility": "viewable", "state": "draft", "stages": [
                   {"id": "%s", "name": "A"}, {"id": "%s", "name": "B"}, {"id": "%s", "name": "C"}]}""".formatted(purchase, purchase, UUID.randomUUID()))
                .statusCode(400)
                .body("type", equalTo("urn:waymark:problem:invalid-input"))
                .body("violations.field", contains("stages[1].id", "stages[2].id"));
        put("""
                {"name": "X", "visibility": "viewable", "state": "draft", "stages": [
                   {"name": "Same"}, {"name": "same"}]}""").statusCode(409);
        put("""
                {"name": "X", "visibility": "viewable", "state": "draft",
                 "stages": [{"name": "A", "touchpoints": [{"name": "", "feeling": 3}]}]}""").statusCode(400).body("violations.field", hasItem("stages[0].touchpoints[0].feeling"));
        put("{\"name\": \"X\", \"visibility\": \"viewable\", \"state\": \"published\", \"stages\": []}")
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:state-not-reachable"));
        put("{\"name\": \"X\"}").statusCode(400);
        as(Role.VIEWER).get(map.path()).then().body("revision", equalTo(3));
    }

    @Test
    void aStaleDocumentIsRefused() {
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .body(document())
                .put(map.path())
                .then()
                .statusCode(412);
    }

    @Test
    void revisionsAreComparedThingByThingAndWordByWord() {
        map.patch("/touchpoints/" + delivery, "{\"customerThought\": \"Where is my parcel?\"}");
        map.patch("/touchpoints/" + delivery, "{\"customerThought\": \"Where is my second parcel?\"}");
        map.stage("Use");
        String leaving = map.stage("Leaving");
        map.patch("/stages/" + leaving, "{\"position\": 0}").then().statusCode(200);

        as(Role.VIEWER)
                .get(map.path() + "/revisions/4/difference?to=5")
                .then()
                .statusCode(200)
                .body("from", equalTo(4))
                .body("changes", org.hamcrest.Matchers.hasSize(1))
                .body("changes[0].kind", equalTo("changed"))
                .body("changes[0].name", equalTo("Delivery"))
                .body("changes[0].fields[0].field", equalTo("customerThought"))
                .body("changes[0].fields[0].words.how", contains("same", "added", "same"))
                .body("changes[0].fields[0].words[1].text", equalTo("second "));
        as(Role.VIEWER)
                .get(map.path() + "/revisions/7/difference")
                .then()
                .body("to", equalTo(8))
                .body("changes.kind", contains("moved"))
                .body("changes[0].name", equalTo("Leaving"))
                .body("changes[0].from.position", equalTo(2))
                .body("changes[0].to.position", equalTo(0));
        as(Role.VIEWER).get(map.path() + "/revisions/6/difference?to=99").then().statusCode(404);
    }

    @Test
    void aRevisionIsRestoredWithItsIdsAsANewOne() {
        as(Role.JOURNEY_MANAGER)
                .delete(map.path() + "/stages/" + purchase)
                .then()
                .statusCode(200);
        map.patch("", "{\"name\": \"Else\", \"state\": \"in-review\"}").then().statusCode(200);

        as(Role.JOURNEY_MANAGER)
                .post(map.path() + "/revisions/3/restoration")
                .then()
                .statusCode(200)
                .body("revision", equalTo(6))
                .body("name", equalTo("Buying a camera"))
                .body("state", equalTo("in-review"))
                .body("stages[0].id", equalTo(purchase))
                .body("stages[0].touchpoints[0].id", equalTo(delivery));
        assertThat(as(Role.VIEWER)
                        .get(map.path() + "/revisions/3/difference")
                        .path("changes.kind")
                        .toString())
                .isEqualTo("[changed]");
        as(Role.JOURNEY_MANAGER)
                .post(map.path() + "/revisions/77/restoration")
                .then()
                .statusCode(404);
    }

    @Test
    void aRevisionGetsANameAndLosesItAndThatMakesNoRevision() {
        String label = map.path() + "/revisions/2/label";
        for (int i = 0; i < 2; i++) {
            as(Role.JOURNEY_MANAGER)
                    .contentType(ContentType.JSON)
                    .body("{\"label\": \"Q3 review\"}")
                    .put(label)
                    .then()
                    .statusCode(200)
                    .body("label", equalTo("Q3 review"));
        }
        as(Role.VIEWER)
                .get(map.path() + "/revisions")
                .then()
                .body("items.revision", contains(3, 2, 1))
                .body("items.label", contains(null, "Q3 review", null));
        as(Role.JOURNEY_MANAGER).delete(label).then().statusCode(200).body("label", nullValue());
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"label\": \"No such\"}")
                .put(map.path() + "/revisions/9/label")
                .then()
                .statusCode(404);
    }
}
