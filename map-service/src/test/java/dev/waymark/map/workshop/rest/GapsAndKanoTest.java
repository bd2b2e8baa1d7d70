package dev.waymark.map.workshop.rest;

import static dev.waymark.map.workshop.rest.HeldWorkshop.participant;
import static dev.waymark.map.workshop.rest.HeldWorkshop.post;
import static dev.waymark.testkit.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.Said;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Replays;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class GapsAndKanoTest {
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
        Said.about(logs, map.id(), map.ordering(), new Scores(csat, null, null));
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
}
