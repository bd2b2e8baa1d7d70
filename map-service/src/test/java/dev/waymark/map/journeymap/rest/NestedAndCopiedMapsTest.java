package dev.waymark.map.journeymap.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Maps that open maps, and maps made from maps. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class NestedAndCopiedMapsTest {
    private static Response opens(SampleMap map, String stage, Object other) {
        return map.patch("/stages/" + stage, "{\"opens\": \"%s\"}".formatted(other));
    }

    private static SampleMap copy(SampleMap map, String body) {
        return new SampleMap(
                map.post("/copies", body).then().statusCode(201).extract().path("id"));
    }

    @Test
    void aStageOpensAMapOfItsOwnAndNoMoreAndRevisionsSaySo() {
        SampleMap buying = SampleMap.drawn();
        SampleMap delivery = SampleMap.drawn("Delivery in detail", "viewable");
        String stage = buying.stage("Delivery");

        opens(buying, stage, delivery.id()).then().statusCode(200).body("stages[0].opens", equalTo(delivery.id()));
        as(Role.VIEWER)
                .get(buying.path() + "/nested-maps")
                .then()
                .statusCode(200)
                .body("opens.map", contains(delivery.id()))
                .body("opens[0].name", equalTo("Delivery in detail"))
                .body("opens[0].stageName", equalTo("Delivery"))
                .body("openedBy", empty());
        as(Role.VIEWER)
                .get(delivery.path() + "/nested-maps")
                .then()
                .body("openedBy.map", contains(buying.id()))
                .body("openedBy[0].stage", equalTo(stage));
        buying.patch("/stages/" + stage, "{\"opens\": null}")
                .then()
                .statusCode(200)
                .body("stages[0].opens", nullValue());
        as(Role.VIEWER)
                .get(buying.path() + "/revisions")
                .then()
                .body(
                        "items.changes.flatten()",
                        hasItems(
                                "let the stage Delivery open a map of its own",
                                "let the stage Delivery open no map any more"));
    }

    @Test
    void aMapDoesNotOpenItselfNorThroughOthers() {
        SampleMap one = SampleMap.drawn();
        SampleMap two = SampleMap.drawn();
        SampleMap three = SampleMap.drawn();
        String first = one.stage("A");
        opens(one, first, one.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:waymark:problem:map-nests-itself"));
        opens(one, first, two.id()).then().statusCode(200);
        opens(two, two.stage("B"), three.id()).then().statusCode(200);

        three.post("/stages", "{\"name\": \"C\", \"opens\": \"%s\"}".formatted(one.id()))
                .then()
                .statusCode(409);
        three.patch("", "{\"stages\": [{\"name\": \"C\", \"opens\": \"%s\"}]}".formatted(one.id()))
                .then()
                .statusCode(409);

        as(Role.VIEWER).get(three.path()).then().body("stages", empty()).body("revision", equalTo(1));
        as(Role.VIEWER).get(one.path() + "/nested-maps").then().body("opens[0].opens[0].map", equalTo(three.id()));
    }

    @Test
    void ofAMapTheCallerMayNotSeeOnlyTheIdIsShownAndNobodyElseLinksIt() {
        SampleMap buying = SampleMap.drawn();
        SampleMap secret = SampleMap.drawn("Secret plans", "private");
        opens(buying, buying.stage("Delivery"), secret.id()).then().statusCode(200);

        as(Role.VIEWER)
                .get(buying.path() + "/nested-maps")
                .then()
                .body("opens[0].map", equalTo(secret.id()))
                .body("opens[0].name", nullValue());
        as(Role.JOURNEY_MANAGER)
                .get(buying.path() + "/nested-maps")
                .then()
                .body("opens[0].name", equalTo("Secret plans"));
        as(Role.JOURNEY_MANAGER).get(secret.path() + "/nested-maps").then().body("openedBy.map", contains(buying.id()));

        SampleMap editable = SampleMap.drawn("For all", "editable");
        String stage = editable.stage("Delivery");
        for (Object unknown : new Object[] {secret.id(), UUID.randomUUID()}) {
            as("somebody", Role.JOURNEY_MANAGER)
                    .contentType(SampleMap.MERGE_PATCH)
                    .body("{\"opens\": \"%s\"}".formatted(unknown))
                    .patch(editable.path() + "/stages/" + stage)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("opens"));
        }
    }

    @Test
    void aCopyIsAToBeDraftThatSaysTheSameByIdsOfItsOwn() {
        SampleMap asIs = SampleMap.drawn();
        String delivery = asIs.touchpoint(asIs.stage("Purchase"), "Delivery");
        asIs.post("/touchpoints/" + delivery + "/pain-points", "{\"text\": \"Late\", \"severity\": 4}");
        String anna = PersonasOnMapTest.persona("Anna");
        asIs.patch("", "{\"personas\": [{\"persona\": \"%s\"}], \"channels\": [\"post\"]}".formatted(anna))
                .then()
                .statusCode(200);

        SampleMap toBe = copy(asIs, "{\"name\": \"Buying, 2030\"}");

        as(Role.VIEWER)
                .get(toBe.path())
                .then()
                .body("revision", equalTo(1))
                .body("kind", equalTo("to-be"))
                .body("state", equalTo("draft"))
                .body("name", equalTo("Buying, 2030"))
                .body("personas.name", contains("Anna"))
                .body("channels", contains("post"))
                .body("copyOf.map", equalTo(asIs.id()))
                .body("copyOf.revision", equalTo(5))
                .body("copyOf.touchpoints[0].from", equalTo(delivery))
                .body("stages[0].touchpoints[0].name", equalTo("Delivery"))
                .body("stages[0].touchpoints[0].id", not(equalTo(delivery)))
                .body("stages[0].touchpoints[0].painPoints.text", contains("Late"));
        as(Role.VIEWER)
                .get(toBe.path() + "/revisions")
                .then()
                .body("items[0].changes", hasItem("copied it from revision 5 of another map"));
        as(Role.VIEWER).get("/api/v1/maps?persona=" + anna).then().body("items[0].copyOf", equalTo(asIs.id()));
        as(Role.VIEWER)
                .get(toBe.path() + "/comparison")
                .then()
                .statusCode(200)
                .body("touchpoints.standing", contains("unchanged"));
    }

    @Test
    void asIsAndToBeAreComparedTouchpointByTouchpointByLineage() {
        SampleMap asIs = SampleMap.drawn();
        String stage = asIs.stage("Purchase");
        asIs.touchpoint(stage, "Ordering");
        asIs.touchpoint(stage, "Delivery");
        asIs.touchpoint(stage, "Waiting");
        SampleMap toBe = copy(asIs, "{\"name\": \"2030\", \"visibility\": \"viewable\"}");
        Response drawn = as(Role.VIEWER).get(toBe.path());
        String delivery = drawn.path("stages[0].touchpoints[1].id");
        toBe.patch("/touchpoints/" + delivery, "{\"feeling\": 2, \"name\": \"Drone delivery\"}");
        as(Role.JOURNEY_MANAGER).delete(toBe.path() + "/touchpoints/" + drawn.path("stages[0].touchpoints[2].id"));
        toBe.touchpoint(drawn.path("stages[0].id"), "Unpacking");

        for (String comparison :
                new String[] {toBe.path() + "/comparison", asIs.path() + "/comparison?with=" + toBe.id()}) {
            as(Role.VIEWER)
                    .get(comparison)
                    .then()
                    .statusCode(200)
                    .body("asIs.map", equalTo(asIs.id()))
                    .body("toBe.map", equalTo(toBe.id()))
                    .body("touchpoints.standing", contains("unchanged", "changed", "added", "removed"))
                    .body("touchpoints[1].asIs.name", equalTo("Delivery"))
                    .body("touchpoints[1].asIs.feeling", equalTo(-1))
                    .body("touchpoints[1].toBe.name", equalTo("Drone delivery"))
                    .body("touchpoints[1].toBe.feeling", equalTo(2))
                    .body("touchpoints[1].toBe.touchpoint", equalTo(delivery))
                    .body("touchpoints[1].fields.field", contains("name", "feeling"))
                    .body("touchpoints[2].asIs", nullValue())
                    .body("touchpoints[2].toBe.name", equalTo("Unpacking"))
                    .body("touchpoints[3].asIs.name", equalTo("Waiting"))
                    .body("touchpoints[3].toBe", nullValue());
        }
        SampleMap bolder = copy(asIs, "{\"name\": \"2040\"}");
        as(Role.VIEWER)
                .get(bolder.path() + "/comparison?with=" + toBe.id())
                .then()
                .body("touchpoints.standing.sort()", contains("added", "changed", "removed", "unchanged"));
        SampleMap second = copy(toBe, "{\"name\": \"A copy of a copy\"}");
        for (SampleMap relative : new SampleMap[] {asIs, bolder}) {
            as(Role.VIEWER)
                    .get(second.path() + "/comparison?with=" + relative.id())
                    .then()
                    .body("touchpoints.standing.sort()", contains("added", "changed", "removed", "unchanged"));
        }
    }

    @Test
    void aMapThatIsNoCopyNamesTheOtherAndPrivateMapsAreNotThere() {
        SampleMap map = SampleMap.drawn();
        SampleMap secret = SampleMap.drawn("Secret", "private");

        as(Role.VIEWER)
                .get(map.path() + "/comparison")
                .then()
                .statusCode(400)
                .body("violations.field", contains("with"));
        as(Role.VIEWER)
                .get(map.path() + "/comparison?with=" + secret.id())
                .then()
                .statusCode(404);
        as("somebody", Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"Stolen\"}")
                .post(secret.path() + "/copies")
                .then()
                .statusCode(404);
        map.post("/copies", "{}").then().statusCode(400).body("violations.field", contains("name"));
        map.post("/copies", "{\"name\": \"x\", \"kind\": \"was\"}").then().statusCode(400);
    }
}
