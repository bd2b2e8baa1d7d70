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

/** Personas on a map take part in all that happens to a map: documents, revisions, differences, restoring. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class PersonasOnMapTest {
    private SampleMap map = SampleMap.NONE;
    private String delivery = "";
    private String anna = "";
    private String bert = "";

    @BeforeEach
    void drawAMapAndTellTwoPersonas() {
        map = SampleMap.drawn();
        delivery = map.touchpoint(map.stage("Purchase"), "Delivery");
        anna = persona("Anna");
        bert = persona("Bert");
    }

    static String persona(String name) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\"}".formatted(name))
                .post("/api/v1/personas")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse put(String below, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .put(map.path() + below)
                .then();
    }

    private ValidatableResponse delete(String below) {
        return as(Role.JOURNEY_MANAGER).delete(map.path() + below).then();
    }

    private ValidatableResponse get(String below) {
        return as(Role.VIEWER).get(map.path() + below).then();
    }

    private String curve(int feeling) {
        return "{\"curve\": [{\"touchpoint\": \"%s\", \"feeling\": %d}]}".formatted(delivery, feeling);
    }

    @Test
    void eachPersonaHasAFeelingCurveOfItsOwn() {
        put("/personas/" + anna, curve(-2)).statusCode(200).body("revision", equalTo(4));
        put("/personas/" + bert, "{}").statusCode(200).body("revision", equalTo(5));
        put("/touchpoints/" + delivery + "/feelings/" + bert, "{\"feeling\": 1}")
                .statusCode(200);

        get("/personas")
                .statusCode(200)
                .body("items.name", contains("Anna", "Bert"))
                .body("items[0].curve[0].stage", equalTo("Purchase"))
                .body("items[0].curve[0].feeling", equalTo(-2))
                .body("items[1].curve[0].feeling", equalTo(1));
        get("").body("stages[0].touchpoints[0].personaFeelings.feeling", contains(-2, 1))
                .body("stages[0].touchpoints[0].feeling", equalTo(-1));
        get("/revisions")
                .body("items[0].changes", contains("set the feeling of Bert at Delivery to 1"))
                .body("items[1].changes", contains("put the persona Bert on the map"))
                .body(
                        "items[2].changes",
                        contains("put the persona Anna on the map", "set the feeling of Anna at Delivery to −2"));
    }

    @Test
    void aRenamedPersonaIsCalledSoOnItsMapsWithoutARevisionAndAsBeforeInThePast() {
        put("/personas/" + anna, curve(-2)).statusCode(200);
        as(Role.JOURNEY_MANAGER)
                .contentType(SampleMap.MERGE_PATCH)
                .body("{\"name\": \"Anna Beginner\"}")
                .patch("/api/v1/personas/" + anna)
                .then()
                .statusCode(200);

        get("").body("revision", equalTo(4)).body("personas.name", contains("Anna Beginner"));
        get("/personas").body("items.name", contains("Anna Beginner"));
        get("/revisions/4").body("personas.name", contains("Anna"));
        put("", as(Role.VIEWER).get(map.path()).asString()).body("revision", equalTo(4));
    }

    @Test
    void theSameCurveTwiceMakesNoRevisionAndAnEmptyOneClearsIt() {
        put("/personas/" + anna, curve(-2)).statusCode(200);
        put("/personas/" + anna, curve(-2)).statusCode(200).body("revision", equalTo(4));
        put("/personas/" + anna, "{}").body("revision", equalTo(4));
        put("/personas/" + anna, "{\"curve\": []}")
                .body("revision", equalTo(5))
                .body("stages[0].touchpoints[0].personaFeelings", empty());
        get("/revisions?limit=1").body("items[0].changes", contains("cleared the feeling of Anna at Delivery"));
    }

    @Test
    void thePersonaTakesItsFeelingsAlongAndRestoringBringsBothBack() {
        put("/personas/" + anna, curve(-2)).statusCode(200);
        delete("/personas/" + anna)
                .statusCode(200)
                .body("revision", equalTo(5))
                .body("personas", empty())
                .body("stages[0].touchpoints[0].personaFeelings", empty());
        get("/revisions?limit=1").body("items[0].changes", contains("took the persona Anna off the map"));
        delete("/personas/" + anna).statusCode(404);
        put("/touchpoints/" + delivery + "/feelings/" + anna, "{\"feeling\": 1}")
                .statusCode(404);

        as(Role.JOURNEY_MANAGER)
                .post(map.path() + "/revisions/4/restoration")
                .then()
                .statusCode(200);

        delete("/personas/" + anna).statusCode(200);
        as(Role.JOURNEY_MANAGER).delete("/api/v1/personas/" + anna).then().statusCode(200);
        as(Role.JOURNEY_MANAGER)
                .post(map.path() + "/revisions/4/restoration")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:persona-archived"));
        get("/revisions/4/difference?to=6").body("changes", empty());
        get("/revisions/5/difference?to=6")
                .body("changes.kind", contains("changed", "added"))
                .body("changes[0].fields[0].field", equalTo("personaFeelings." + anna))
                .body("changes[0].fields[0].after", equalTo(-2))
                .body("changes[1].element", equalTo("persona"))
                .body("changes[1].name", equalTo("Anna"));
    }

    @Test
    void aDocumentPlacesPersonasSaysForWhomAndWhereTheMapIsAndSentBackChangesNothing() {
        put("", """
                {"name": "Buying a camera", "visibility": "viewable", "state": "draft",
                 "customers": {"kind": "group", "description": "First-time buyers"}, "channels": ["website", "store"],
                 "personas": [{"persona": "%s"}, {"persona": "%s"}],
                 "stages": [{"name": "Use", "touchpoints": [{"name": "Unpacking",
                   "personaFeelings": [{"persona": "%s", "feeling": 2}]}]}]}""".formatted(anna, bert, bert))
                .statusCode(200)
                .body("revision", equalTo(4))
                .body("personas.name", contains("Anna", "Bert"))
                .body("customers.description", equalTo("First-time buyers"))
                .body("channels", contains("website", "store"))
                .body("stages[0].touchpoints[0].personaFeelings[0].feeling", equalTo(2));
        put("", as(Role.VIEWER).get(map.path()).asString()).statusCode(200).body("revision", equalTo(4));

        put("", as(Role.VIEWER).get(map.path()).asString().replaceAll("\"personas\":\\[[^]]*]", "\"personas\":[]"))
                .statusCode(400)
                .body("violations.field", contains("personaFeelings"));
        map.patch("", "{\"customers\": null, \"channels\": [\"store\"]}").then().statusCode(200);
        get("/revisions?limit=1")
                .body("items[0].changes", contains("drew it for all customers", "drew it for the channel store"));
        as(Role.VIEWER)
                .get("/api/v1/maps?persona=" + bert)
                .then()
                .body("items.id", contains(map.id()))
                .body("items[0].personas.name", contains("Anna", "Bert"));
        as(Role.VIEWER).get("/api/v1/maps?kind=to-be&persona=" + bert).then().body("items", empty());
        map.patch("", "{\"personas\": [{\"persona\": \"%s\"}]}".formatted(anna))
                .then()
                .statusCode(200)
                .body("personas.name", contains("Anna"))
                .body("stages[0].touchpoints[0].personaFeelings", empty());
    }

    @Test
    void whatIsNotThereOrOutOfRangeIsRefusedAndNothingChanges() {
        put("/personas/" + UUID.randomUUID(), "{}").statusCode(404);
        put("/personas/" + anna, "{\"curve\": [{\"touchpoint\": \"%s\", \"feeling\": 1}]}".formatted(UUID.randomUUID()))
                .statusCode(400)
                .body("violations.field", contains("curve"));
        put("/personas/" + anna, curve(3)).statusCode(400).body("violations.field", hasItem("curve[0].feeling"));
        put("/personas/" + anna, "{\"curve\": {}}").statusCode(400);
        put("/touchpoints/" + delivery + "/feelings/" + anna, "{}").statusCode(400);
        map.patch("", "{\"personas\": [{\"persona\": \"%s\"}]}".formatted(UUID.randomUUID()))
                .then()
                .statusCode(400);
        map.patch("", "{\"personas\": [{\"persona\": \"%s\"}, {\"persona\": \"%s\"}]}".formatted(anna, anna))
                .then()
                .statusCode(400);
        map.patch("", "{\"channels\": [\"store\", \"store\"]}").then().statusCode(400);
        map.patch("", "{\"customers\": {\"kind\": \"herd\", \"description\": \"x\"}}")
                .then()
                .statusCode(400);
        as(Role.JOURNEY_MANAGER).delete("/api/v1/personas/" + bert).then().statusCode(200);
        put("/personas/" + bert, "{}").statusCode(409).body("type", equalTo("urn:waymark:problem:persona-archived"));

        get("").body("revision", equalTo(3)).body("personas", empty()).body("customers", nullValue());
        assertThat(as(Role.VIEWER).get(map.path() + "/personas").path("items").toString())
                .isEqualTo("[]");
    }
}
