package dev.waymark.map.feeling.rest;

import static dev.waymark.testkit.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.DrawnMap;
import dev.waymark.map.Said;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class FeelingsResourceTest {
    @Inject
    ForeignLogs logs;

    @Test
    void whatCustomersSaidStandsBesideWhatTheTeamBelieves() {
        DrawnMap map = DrawnMap.shared();
        for (int i = 0; i < 12; i++) {
            said(map.id(), map.delivery(), new Scores(i % 2 == 0 ? 4 : 5, null, null));
            said(map.id(), map.ordering(), new Scores(null, 0, null));
        }

        eventually(() -> feelings(map)
                .body("map", equalTo(map.id().toString()))
                .body("leastAnswers", equalTo(10))
                .body("touchpoints.name", contains("Delivery", "Ordering"))
                .body("touchpoints.rank", contains(1, 2))
                .body("touchpoints.answers", contains(12, 12))
                .body("touchpoints[0].mapped", equalTo(-1))
                .body("touchpoints[0].measured.mean.toDouble()", closeTo(1.5, 1e-9))
                .body("touchpoints[0].gap.toDouble()", closeTo(2.5, 1e-9))
                .body("touchpoints[0].standing", equalTo("ranked"))
                .body("touchpoints[1].measured.mean.toDouble()", closeTo(-2, 1e-9)));
    }

    @Test
    void aMapNobodySpokeOfHasNoMeasuredFeelings() {
        feelings(DrawnMap.shared())
                .body("touchpoints.name", contains("Ordering", "Delivery"))
                .body("touchpoints.standing", contains("too-few-answers", "too-few-answers"))
                .body("touchpoints[0].measured", nullValue())
                .body("touchpoints[0].rank", nullValue());
    }

    @Test
    void anAnswerAssignedLaterOrAnewCountsWhereItBelongs() {
        DrawnMap map = DrawnMap.shared();
        FeedbackId homeless = said(null, null, new Scores(1, null, null));
        FeedbackId misplaced = said(map.id(), map.ordering(), new Scores(5, null, null));

        logs.happened("feedback", "Feedback", homeless, new FeedbackAssigned(homeless, map.id(), null, map.delivery()));
        logs.happened(
                "feedback", "Feedback", misplaced, new FeedbackAssigned(misplaced, map.id(), null, map.delivery()));

        eventually(() -> feelings(map)
                .body("touchpoints.find { it.name == 'Ordering' }.answers", equalTo(0))
                .body("touchpoints.find { it.name == 'Delivery' }.answers", equalTo(2)));
    }

    @Test
    void anAnswerTheCustomerChangedCountsAsItIsNowAndWhereItStands() {
        DrawnMap map = DrawnMap.shared();
        Scores before = new Scores(1, null, null);
        FeedbackId changed = said(map.id(), map.ordering(), before);
        FeedbackId silent = said(map.id(), map.ordering(), before);
        for (int i = 0; i < 9; i++) {
            said(map.id(), map.delivery(), new Scores(5, null, null));
        }
        logs.happened("feedback", "Feedback", changed, new FeedbackAssigned(changed, map.id(), null, map.delivery()));

        logs.happened("feedback", "Feedback", changed, revised(changed, map, new Scores(5, null, null)));
        logs.happened("feedback", "Feedback", silent, revised(silent, map, Scores.NONE));

        eventually(() -> feelings(map)
                .body("touchpoints.find { it.name == 'Ordering' }.answers", equalTo(0))
                .body("touchpoints.find { it.name == 'Delivery' }.answers", equalTo(10))
                .body("touchpoints.find { it.name == 'Delivery' }.measured.mean.toDouble()", closeTo(2, 1e-9)));
    }

    private static FeedbackRevised revised(FeedbackId feedback, DrawnMap map, Scores scores) {
        return new FeedbackRevised(
                feedback,
                1,
                Instant.parse("2026-03-01T12:00:00Z"),
                null,
                null,
                map.id(),
                null,
                map.ordering(),
                new Scores(1, null, null),
                scores,
                null,
                null,
                null,
                null);
    }

    @Test
    void anAnswerTakenToAnotherMapLeavesThisOne() {
        DrawnMap from = DrawnMap.shared();
        DrawnMap to = DrawnMap.shared();
        FeedbackId feedback = said(from.id(), from.ordering(), new Scores(5, null, null));
        logs.happened("feedback", "Feedback", feedback, new FeedbackAssigned(feedback, to.id(), null, to.ordering()));

        eventually(() -> feelings(to).body("touchpoints.find { it.name == 'Ordering' }.answers", equalTo(1)));
        feelings(from).body("touchpoints.find { it.name == 'Ordering' }.answers", equalTo(0));
    }

    @Test
    void aPrivateMapOfOthersHasNoFeelingsEither() {
        DrawnMap map = DrawnMap.ofVisibility("private");
        as(Role.VIEWER)
                .get(map.path() + "/feelings")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:waymark:problem:not-found"));
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        as(Role.VIEWER)
                .urlEncodingEnabled(false)
                .get("/api/v1/maps/%7B%22%24gt%22%3A%22%22%7D/feelings")
                .then()
                .statusCode(404);
    }

    private FeedbackId said(@Nullable JourneyMapId map, @Nullable TouchpointId touchpoint, Scores scores) {
        return Said.about(logs, map, touchpoint, scores);
    }

    private static ValidatableResponse feelings(DrawnMap map) {
        return as(Role.VIEWER).get(map.path() + "/feelings").then().statusCode(200);
    }

    private static void eventually(Runnable holds) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(holds::run);
    }
}
