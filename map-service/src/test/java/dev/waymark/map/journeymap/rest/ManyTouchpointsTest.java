package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Purchase with Ordering, Paying and Delivery, and Use with Unpacking: revision 7. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ManyTouchpointsTest {
    private SampleMap map = SampleMap.NONE;
    private String purchase = "";
    private String use = "";
    private String ordering = "";
    private String paying = "";
    private String delivery = "";
    private String unpacking = "";

    @BeforeEach
    void drawAMapOfFourTouchpoints() {
        map = SampleMap.drawn();
        purchase = map.stage("Purchase");
        use = map.stage("Use");
        ordering = map.touchpoint(purchase, "Ordering");
        paying = map.touchpoint(purchase, "Paying");
        delivery = map.touchpoint(purchase, "Delivery");
        unpacking = map.touchpoint(use, "Unpacking");
    }

    private ValidatableResponse patch(String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .patch(map.path() + "/touchpoints")
                .then();
    }

    @Test
    void namedTouchpointsChangeInOneRevision() {
        patch("""
                {"touchpoints": ["%s", "%s", "%s"], "change": {"channel": "website", "feeling": -1, "ownerTeam": "Shop"}}""".formatted(ordering, paying, unpacking))
                .statusCode(200)
                .header("ETag", equalTo("\"8\""))
                .body("changed", equalTo(3))
                .body("map.revision", equalTo(8))
                .body("map.stages[0].touchpoints.ownerTeam", contains("Shop", "Shop", null))
                .body("map.stages[0].touchpoints[0].channel", equalTo("website"))
                .body("map.stages[1].touchpoints[0].channel", equalTo("website"));
        as(Role.VIEWER).get(map.path() + "/revisions?limit=1").then().body("items[0].changes", hasSize(6));

        patch("""
                {"touchpoints": ["%s", "%s"], "change": {"channel": "website"}}""".formatted(ordering, delivery)).body("changed", equalTo(1)).body("map.revision", equalTo(9));
        patch("""
                {"like": {"channel": "WEBSITE", "ownerTeam": "shop"}, "change": {"ownerTeam": null}}""").body("changed", equalTo(3)).body("map.revision", equalTo(10));
    }

    @Test
    void whatIsAsWantedAlreadyMakesNoRevision() {
        patch("""
                {"like": {"stage": "%s"}, "change": {"feeling": -1}}""".formatted(purchase))
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("map.revision", equalTo(7));
        patch("""
                {"like": {"channel": "fax"}, "change": {"feeling": 2}}""").statusCode(200).body("changed", equalTo(0)).body("map.revision", equalTo(7));
    }

    @Test
    void manyMoveToAStageInTheOrderTheyHave() {
        patch("""
                {"touchpoints": ["%s", "%s"], "change": {"stage": "%s"}}""".formatted(delivery, ordering, use))
                .statusCode(200)
                .body("changed", equalTo(2))
                .body("map.revision", equalTo(8))
                .body("map.stages[0].touchpoints.name", contains("Paying"))
                .body("map.stages[1].touchpoints.name", contains("Unpacking", "Ordering", "Delivery"));
        patch("""
                {"touchpoints": ["%s", "%s"], "change": {"stage": "%s", "position": 0, "feeling": 1}}""".formatted(delivery, paying, use))
                .statusCode(200)
                .body("map.revision", equalTo(9))
                .body("map.stages[1].touchpoints.name", contains("Paying", "Delivery", "Unpacking", "Ordering"))
                .body("map.stages[1].touchpoints.feeling", contains(1, 1, -1, -1));
    }

    @Test
    void violationsNameTheTouchpointAndNothingChanges() {
        patch("""
                {"touchpoints": ["%s", "%s"], "change": {"feeling": 3}}""".formatted(ordering, unpacking))
                .statusCode(400)
                .body(
                        "violations.field",
                        contains(
                                "touchpoints.%s.feeling".formatted(ordering),
                                "touchpoints.%s.feeling".formatted(unpacking)));
        patch("""
                {"touchpoints": ["%s", "%s"], "change": {"feeling": 2}}""".formatted(ordering, UUID.randomUUID()))
                .statusCode(400)
                .body("violations.field", contains("touchpoints[1]"))
                .body("violations[0].message", containsString("not on this map"));
        assertThat(as(Role.VIEWER).get(map.path()).jsonPath().getInt("revision"))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"change\": {\"feeling\": 1}}",
                "{\"touchpoints\": [], \"change\": {\"feeling\": 1}}",
                "{\"touchpoints\": [null], \"change\": {\"feeling\": 1}}",
                "{\"touchpoints\": [\"ORDERING\"]}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": []}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": {\"feeling\": \"x\"}}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": {\"mood\": 1}}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": {\"name\": null}}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": {\"channel\": \"a\\u0000\"}}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": {\"position\": 1}}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": {\"stage\": null}}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": {\"stage\": \"01990a3c-0000-7000-8000-0000000000b1\"}}",
                "{\"touchpoints\": [\"ORDERING\"], \"change\": {\"stage\": \"USE\", \"position\": 2}}",
                "{\"touchpoints\": [\"ORDERING\"], \"like\": {\"stage\": \"USE\"}, \"change\": {\"feeling\": 1}}",
                "{\"like\": {}, \"change\": {\"feeling\": 1}}",
                "{\"like\": {\"channel\": {\"$gt\": \"\"}}, \"change\": {\"feeling\": 1}}"
            })
    void whatIsUnclearOrImpossibleIsRefusedAndNothingChanges(String body) {
        patch(body.replace("ORDERING", ordering).replace("USE", use))
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(as(Role.VIEWER).get(map.path()).jsonPath().getInt("revision"))
                .isEqualTo(7);
    }

    @Test
    void whoMayNotChangeTheMapOrSawAnOlderOneIsRefused() {
        String body = "{\"touchpoints\": [\"%s\"], \"change\": {\"feeling\": 1}}".formatted(ordering);

        as("other manager", Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .patch(map.path() + "/touchpoints")
                .then()
                .statusCode(403);
        as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"6\"")
                .body(body)
                .patch(map.path() + "/touchpoints")
                .then()
                .statusCode(412);
    }
}
