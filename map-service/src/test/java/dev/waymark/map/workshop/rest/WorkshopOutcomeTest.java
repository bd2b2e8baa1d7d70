package dev.waymark.map.workshop.rest;

import static dev.waymark.map.workshop.rest.HeldWorkshop.participant;
import static dev.waymark.map.workshop.rest.HeldWorkshop.post;
import static dev.waymark.map.workshop.rest.HeldWorkshop.problem;
import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.eventstore.AuditedEvent;
import dev.waymark.eventstore.EventLog;
import dev.waymark.map.DrawnMap;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class WorkshopOutcomeTest {
    @Inject
    EventLog log;

    @Inject
    ForeignLogs logs;

    @Inject
    Replays replays;

    @Test
    void whatStaffBelieveIsRankedAgainstWhatCustomersSay() {
        DrawnMap map = DrawnMap.shared();
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann", "bob", "cem");
        workshop.say("ann", map.ordering(), "{\"feeling\": 2}");
        workshop.say("bob", map.ordering(), "{\"feeling\": 1}");
        workshop.say("cem", map.ordering(), "{\"feeling\": 0, \"whatWeDo\": \"Take orders\"}");
        workshop.say("ann", map.delivery(), "{\"feeling\": 0}");
        for (int i = 0; i < 12; i++) {
            said(map, i % 2 == 0 ? 1 : 2);
        }
        workshop.go("revelation");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(Role.VIEWER)
                        .get(workshop.path() + "/gaps")
                        .then()
                        .statusCode(200)
                        .body("touchpoints[0].answers", equalTo(12)));
        as(Role.VIEWER)
                .get(workshop.path() + "/gaps")
                .then()
                .body("leastBeliefs", equalTo(3))
                .body("leastAnswers", equalTo(10))
                .body("convention", startsWith("score = |belief - measured| x importance"))
                .body("touchpoints.name", contains("Ordering", "Delivery"))
                .body("touchpoints.standing", contains("ranked", "too-few-beliefs"))
                .body("touchpoints[0].rank", equalTo(1))
                .body("touchpoints[0].belief.mean.toDouble()", closeTo(1, 1e-9))
                .body("touchpoints[0].belief.spread.toDouble()", closeTo(2, 1e-9))
                .body("touchpoints[0].measured.mean.toDouble()", closeTo(-1.5, 1e-9))
                .body("touchpoints[0].beliefMeasured.difference.toDouble()", closeTo(2.5, 1e-9))
                .body("touchpoints[0].beliefMeasured.excludesZero", equalTo(true))
                .body("touchpoints[0].score.toDouble()", closeTo(2.5 * 5 * 1.5, 1e-9))
                .body("touchpoints[1].rank", nullValue())
                .body("touchpoints[1].belief.low", nullValue());
    }

    private void said(DrawnMap map, int csat) {
        FeedbackId id = new FeedbackId(UUID.randomUUID());
        logs.happened(
                "feedback",
                "Feedback",
                id,
                new FeedbackReceived(
                        id,
                        "survey",
                        id.toString(),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        null,
                        null,
                        map.id(),
                        null,
                        map.ordering(),
                        new Scores(csat, null, null),
                        null,
                        null,
                        null));
    }

    @Test
    void needsAreClassifiedByWhatAllAnswer() {
        DrawnMap map = DrawnMap.shared();
        JsonPath persona = post(as(Role.JOURNEY_MANAGER), "/api/v1/personas", """
                {"name": "Anna", "needs": [{"text": "Know where the parcel is"}, {"text": "A gift wrap"}]}""")
                .statusCode(201)
                .extract()
                .jsonPath();
        String tracking = persona.getString("needs[0].id");
        HeldWorkshop.put(as(Role.JOURNEY_MANAGER), map.path() + "/personas/" + persona.getString("id"), "{}")
                .statusCode(200);
        HeldWorkshop workshop = HeldWorkshop.running(map, "ann", "bob", "cem");
        workshop.answer("ann", tracking, "like", "like").statusCode(200);
        workshop.answer("ann", tracking, "expect", "dislike").statusCode(200).body("functional", equalTo("expect"));
        workshop.answer("bob", tracking, "neutral", "dislike").statusCode(200);
        workshop.answer("cem", tracking, "like", "dislike").statusCode(200);
        workshop.answer("eve", tracking, "like", "dislike").statusCode(403);
        workshop.answer("ann", UUID.randomUUID(), "like", "dislike").statusCode(404);
        workshop.answer("ann", tracking, "love", "dislike").statusCode(400);
        participant("bob")
                .get(workshop.path() + "/kano")
                .then()
                .body("own.functional", contains("neutral"))
                .body("needs", nullValue());
        as(Role.JOURNEY_MANAGER)
                .get(workshop.path() + "/kano")
                .then()
                .body("own", empty())
                .body("needs", nullValue());
        as(Role.JOURNEY_MANAGER)
                .get(workshop.path() + "/participation")
                .then()
                .body("participants.kanoAnswers", contains(1, 1, 1));

        workshop.go("revelation");
        as(Role.VIEWER)
                .get(workshop.path() + "/kano")
                .then()
                .statusCode(200)
                .body("own", empty())
                .body("needs.text", contains("Know where the parcel is", "A gift wrap"))
                .body("needs.n", contains(3, 0))
                .body("needs[0].counts.must-be", equalTo(2))
                .body("needs[0].counts.questionable", equalTo(0))
                .body("needs[0].categories", contains("must-be"))
                .body("needs[0].tied", equalTo(false))
                .body("needs[0].share.value.toDouble()", closeTo(2 / 3.0, 1e-6))
                .body("needs[0].share.method", equalTo("wilson"))
                .body("needs[0].better.value.toDouble()", closeTo(1 / 3.0, 1e-6))
                .body("needs[0].worse.value.toDouble()", closeTo(-1, 1e-9))
                .body("needs[1].categories", empty())
                .body("needs[1].better", nullValue());
        workshop.answer("ann", tracking, "like", "like").statusCode(409);
        replays.changeNothing("workshop-kano-answers", "workshop-kano-answers");
    }

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
