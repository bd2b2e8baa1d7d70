package dev.waymark.map.workshop.rest;

import static dev.waymark.map.workshop.rest.HeldWorkshop.post;
import static dev.waymark.map.workshop.rest.HeldWorkshop.problem;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.eventstore.AuditedEvent;
import dev.waymark.eventstore.EventLog;
import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class WorkshopClosingTest {
    @Inject
    EventLog log;

    @Test
    void decisionsChangeTheMapInOneRevisionAndOneCommitWithTheClosing() {
        HeldWorkshop workshop = revealed();
        DrawnMap map = workshop.map();
        int before = map.now().getInt("revision");
        String stage = map.now().getString("stages[0].id");

        workshop.close("""
                {"mapRevision": %d, "decisions": [
                  {"text": "Delivery is worse than we thought", "touchpoint": "%s", "changes": [
                    {"touchpoint": "%2$s", "patch": {"feeling": -2, "position": 0}, "painPoint": {"text": "No tracking", "severity": 5}},
                    {"touchpoint": "%2$s", "delight": {"text": "The driver waits"}}]},
                  {"text": "Parcel shops join the map", "changes": [
                    {"newTouchpoint": {"stage": "%s", "name": "Parcel shop", "position": 1}}]},
                  {"text": "Talk to the carrier"}]}""".formatted(before, map.delivery(), stage))
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("mapRevision", equalTo(before + 1))
                .body("decisions.changesMap", contains(true, true, false));

        JsonPath after = map.now();
        assertThat(after.getInt("revision")).isEqualTo(before + 1);
        assertThat(after.getList("stages[0].touchpoints.name"))
                .isEqualTo(List.of("Delivery", "Parcel shop", "Ordering"));
        assertThat(after.getInt("stages[0].touchpoints[0].feeling")).isEqualTo(-2);
        assertThat(after.getString("stages[0].touchpoints[0].painPoints[0].text"))
                .isEqualTo("No tracking");
        assertThat(after.getString("stages[0].touchpoints[0].delights[0].text")).isEqualTo("The driver waits");
        as(Role.VIEWER)
                .get(map.path() + "/revisions")
                .then()
                .body("items[0].revision", equalTo(before + 1))
                .body("items[0].occasion", equalTo("workshop:" + workshop.id()))
                .body("items[0].actorName", equalTo("Journey-manager"))
                .body("items[1].occasion", nullValue());
        JsonPath audit =
                as(Role.VIEWER).get(map.path() + "/audit").then().extract().jsonPath();
        assertThat(audit.getString("items[0].occasion")).isEqualTo("workshop:" + workshop.id());
        AuditedEvent closing = log.audit(workshop.id(), 0, 100).getLast();
        assertThat(closing.event().name()).isEqualTo("map.WorkshopClosed");
        assertThat(closing.commitId()).hasToString(audit.getString("items[0].commit"));
        as(Role.VIEWER).get(map.path() + "/audit.csv").then().body(containsString(",workshop:" + workshop.id()));
    }

    @Test
    void whatTheMapRefusesLeavesTheWorkshopOpenAndStoresNothing() {
        HeldWorkshop workshop = revealed();
        DrawnMap map = workshop.map();
        int now = map.now().getInt("revision");
        long head = log.head();
        String change = """
                {"mapRevision": %s, "decisions": [{"text": "Worse", "changes": [{"touchpoint": "%s", %s}]}]}""";

        workshop.close(change.formatted(now - 1, map.delivery(), "\"patch\": {\"feeling\": -2}"))
                .statusCode(412)
                .body("type", equalTo(problem("stale-revision")))
                .body("currentRevision", equalTo(now));
        workshop.close(change.formatted("null", map.delivery(), "\"patch\": {\"feeling\": -2}"))
                .statusCode(400)
                .body("violations.field", contains("mapRevision"));
        for (String bad : List.of(
                "\"patch\": {\"feeling\": 3}",
                "\"patch\": {\"name\": null}",
                "\"patch\": []",
                "\"patch\": {\"stage\": \"01990a3c-0000-7000-8000-0000000000d9\"}",
                "\"patch\": {\"position\": 9}",
                "\"patch\": {\"colour\": \"red\"}",
                "\"painPoint\": {\"text\": \" \"}",
                "\"remove\": false",
                "\"remove\": true, \"patch\": {\"feeling\": 1}",
                "\"newTouchpoint\": {\"stage\": \"01990a3c-0000-7000-8000-0000000000d9\", \"name\": \"a\"}")) {
            workshop.close(change.formatted(now, map.delivery(), bad))
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        workshop.close(change.formatted(now, UUID.randomUUID(), "\"remove\": true"))
                .statusCode(400);
        as(Role.JOURNEY_MANAGER)
                .contentType("application/merge-patch+json")
                .body("{\"state\": \"archived\"}")
                .patch(map.path())
                .then()
                .statusCode(200);
        workshop.close(change.formatted(now + 1, map.delivery(), "\"remove\": true"))
                .statusCode(409)
                .body("type", equalTo(problem("map-archived")));

        assertThat(log.head()).as("all that came in is the archiving").isEqualTo(head + 1);
        workshop.now().body("state", equalTo("revealed"));
        workshop.close("{\"decisions\": [{\"text\": \"Leave it\"}]}").statusCode(200);
    }

    @Test
    void changesThatChangeNothingMakeNoRevision() {
        HeldWorkshop workshop = revealed();
        DrawnMap map = workshop.map();
        int now = map.now().getInt("revision");

        workshop.close("""
                {"mapRevision": %d, "decisions": [{"text": "As it is", "changes": [
                  {"touchpoint": "%s", "patch": {"feeling": -1}}]}]}""".formatted(now, map.delivery())).statusCode(200).body("mapRevision", nullValue());
        assertThat(map.now().getInt("revision")).isEqualTo(now);
    }

    @Test
    void aTouchpointIsTakenOffTheMap() {
        HeldWorkshop workshop = revealed();
        DrawnMap map = workshop.map();

        workshop.close("""
                {"mapRevision": %d, "decisions": [{"text": "Nobody orders by phone", "changes": [
                  {"touchpoint": "%s", "remove": true}]}]}""".formatted(map.now().getInt("revision"), map.ordering()))
                .statusCode(200);
        assertThat(map.now().getList("stages[0].touchpoints.name")).isEqualTo(List.of("Delivery"));
    }

    @Test
    void whoLeadsTheWorkshopChangesTheMapOnlyIfTheyMay() {
        DrawnMap map = DrawnMap.shared();
        String location = post(as("guest", Role.JOURNEY_MANAGER), HeldWorkshop.WORKSHOPS, HeldWorkshop.plan(map))
                .statusCode(201)
                .extract()
                .header("Location");
        post(as("guest", Role.JOURNEY_MANAGER), location + "/start", "{}").statusCode(200);
        post(as("guest", Role.JOURNEY_MANAGER), location + "/revelation", "{}").statusCode(200);

        post(as("guest", Role.JOURNEY_MANAGER), location + "/closing", """
                {"mapRevision": %d, "decisions": [{"text": "Worse", "changes": [
                  {"touchpoint": "%s", "patch": {"feeling": -2}}]}]}""".formatted(
                                map.now().getInt("revision"), map.delivery()))
                .statusCode(403)
                .body("type", equalTo(problem("map-not-shared")));
        post(as("guest", Role.JOURNEY_MANAGER), location + "/closing", "{\"decisions\": [{\"text\": \"Tell Jana\"}]}")
                .statusCode(200);
    }

    @Test
    void theSameClosingSentTwiceWithItsKeyIsAnsweredTwiceAndDoneOnce() {
        HeldWorkshop workshop = revealed();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            ValidatableResponse answer = as(Role.JOURNEY_MANAGER)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body("{\"decisions\": [{\"text\": \"Talk to the carrier\"}]}")
                    .post(workshop.path() + "/closing")
                    .then();
            answer.statusCode(200).body("decisions", hasSize(1));
        }
        workshop.now().body("revision", equalTo(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"decisions\": null}",
                "{\"decisions\": [{}]}",
                "{\"decisions\": [{\"text\": \" \"}]}",
                "{\"decisions\": [{\"text\": \"\\u0000\"}]}",
                "{\"decisions\": [{\"text\": {\"$gt\": \"\"}}]}",
                "{\"decisions\": [{\"text\": \"a\", \"touchpoint\": \"01990a3c-0000-7000-8000-0000000000d9\"}]}",
                "{\"decisions\": [{\"text\": \"a\", \"changes\": [{}]}], \"mapRevision\": 1}",
                "{\"decisions\": [{\"text\": \"a\", \"changes\": [null]}], \"mapRevision\": 1}",
                "{\"decisions\": [{\"text\": \"a\", \"changes\": [{\"painPoint\": {\"text\": \"b\"}}]}], \"mapRevision\": 1}"
            })
    void aBadClosingIsRefused(String body) {
        HeldWorkshop workshop = revealed();
        workshop.close(body).statusCode(400).contentType("application/problem+json");
        workshop.now().body("state", equalTo("revealed"));
    }

    @Test
    void aChangeThatIsNotWholeSaysSo() {
        revealed()
                .close("{\"decisions\": [{\"text\": \"a\", \"changes\": [{}]}], \"mapRevision\": 1}")
                .body("violations.field", hasItem(containsString("changes[0]")));
    }

    private static HeldWorkshop revealed() {
        HeldWorkshop workshop = HeldWorkshop.running(DrawnMap.shared());
        workshop.go("revelation").statusCode(200);
        return workshop;
    }
}
