package dev.waymark.feedback.analysis;

import static dev.waymark.testkit.Api.as;
import static io.restassured.config.JsonConfig.jsonConfig;
import static io.restassured.config.RestAssuredConfig.config;
import static io.restassured.path.json.config.JsonPathConfig.NumberReturnType.DOUBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAnalysed;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SentimentLabel;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.closing.Complaints;
import dev.waymark.feedback.intake.write.AnalyseFeedback;
import dev.waymark.feedback.text.Sentiments;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Projections;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ReadAgainTest {
    private static final String OTHER = "minilm-ridge-00000000";
    private static final String HAPPY = "I love this camera, the pictures are fantastic and it is easy to use.";
    private static final String ANGRY = "The camera broke after two days and nobody at support answers. Terrible!";

    @Inject
    ForeignLogs logs;

    @Inject
    Analysed analysed;

    @Inject
    ReadAgain readAgain;

    @Inject
    Sentiments sentiments;

    @Inject
    Commands commands;

    @Inject
    EventStore events;

    @Inject
    Projections processors;

    private final String customer = UUID.randomUUID().toString();
    private DrawnMap map;

    @BeforeEach
    void draw() {
        map = DrawnMap.with(logs, "Delivery of the parcel", "Support call");
    }

    @Test
    void whatAnotherModelHasReadIsReadAgainOnceAndCountsOnce() {
        FeedbackId happy = said(HAPPY, "");
        double score = open(happy).extract().<Number>path("sentiment").doubleValue();
        assertThat(score).isGreaterThan(0.3);
        assign(happy, "Support call");
        readByAnother(happy, -0.91);
        open(happy).body("label", equalTo("negative")).body("sentiment", closeTo(-0.91, 1e-9));
        summary().body("sentiment.n", equalTo(1)).body("sentiment.mean.value", closeTo(-0.91, 1e-4));

        lookThrough(happy, 3);

        open(happy)
                .body("label", equalTo("positive"))
                .body("sentiment", closeTo(score, 1e-9))
                .body("touchpoint", equalTo(map.touchpoint("Support call").toString()))
                .body("assignedBy", equalTo("person"));
        summary()
                .body("responses", equalTo(1))
                .body("sentiment.n", equalTo(1))
                .body("sentiment.mean.value", closeTo(score, 1e-4));
        FeedbackId next = said(ANGRY, "");
        readByAnother(next, 0.5);
        lookThrough(next, 3);
        assertThat(models(happy)).containsExactly(sentiments.model(), OTHER, sentiments.model());
    }

    @Test
    void theWordsAsTheyAreNowAreReadAgainAndThoseNobodyHasAnyMoreAreNot() {
        FeedbackId erased = said(HAPPY, "");
        readByAnother(erased, -0.91);
        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);
        FeedbackId other = said(ANGRY, "");
        readByAnother(other, 0.91);

        lookThrough(other, 3);

        open(other).body("label", equalTo("negative"));
        assertThat(models(erased)).containsExactly(sentiments.model(), OTHER);
        open(erased).body("sentiment", closeTo(-0.91, 1e-9));
    }

    @Test
    void noCaseIsOpenedForWhatAnotherModelThinksOfIt() {
        Complaints unhappy = Complaints.when("\"sentimentAtMost\": -0.1", "round-robin");
        FeedbackId angry = said(ANGRY, unhappy.segment());
        String opened = Complaints.of(angry.toString()).getString("id");
        FeedbackId happy = said(HAPPY, unhappy.segment());

        readByAnother(happy, -0.91);
        readByAnother(angry, -0.95);
        lookThrough(angry, 3);
        lookThrough(happy, 3);
        analysed.until(() -> processors.of("when-feedback-fits-rule-open-case").logs().stream()
                .allMatch(log -> log.lag() == 0));

        assertThat(Complaints.all(angry.toString())).containsExactly(opened);
        assertThat(Complaints.all(happy.toString())).isEmpty();
        unhappy.retire();
    }

    /** What stands in the log that way where an instance of another release was at work. */
    private void readByAnother(FeedbackId feedback, double score) {
        SentimentLabel label = score < 0 ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE;
        commands.send(new AnalyseFeedback(feedback, 0, "en", score, 0.9, label, OTHER));
        assertThat(models(feedback)).containsExactly(sentiments.model(), OTHER);
    }

    private void lookThrough(FeedbackId feedback, int analyses) {
        analysed.until(() -> {
            readAgain.readOn();
            return models(feedback).size() >= analyses;
        });
        analysed.awaitAll();
        assertThat(models(feedback)).hasSize(analyses).last().isEqualTo(sentiments.model());
    }

    private List<String> models(FeedbackId feedback) {
        return events.readEvents(feedback.toString())
                .asStream()
                .map(Message::getPayload)
                .filter(FeedbackAnalysed.class::isInstance)
                .map(event -> ((FeedbackAnalysed) event).model())
                .toList();
    }

    private FeedbackId said(String comment, String segment) {
        String id = as(Role.INTEGRATION)
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "survey", "submissionId": "%s", "collectedAt": "%s", "segment": "%s",
                         "map": "%s", "comment": "%s", "customer": "%s"}""".formatted(UUID.randomUUID(), Instant.now(), segment, map.id(), comment, customer))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        FeedbackId said = FeedbackId.fromString(id);
        analysed.await(said);
        return said;
    }

    private void assign(FeedbackId feedback, String touchpoint) {
        as(Role.ANALYST)
                .contentType(ContentType.JSON)
                .body("{\"touchpoint\": \"%s\"}".formatted(map.touchpoint(touchpoint)))
                .post("/api/v1/feedback/" + feedback + "/assignment")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse open(FeedbackId id) {
        return as(Role.ANALYST)
                .config(config().jsonConfig(jsonConfig().numberReturnType(DOUBLE)))
                .get("/api/v1/feedback/" + id)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse summary() {
        return as(Role.ANALYST)
                .config(config().jsonConfig(jsonConfig().numberReturnType(DOUBLE)))
                .get("/api/v1/feedback/summary?map=" + map.id())
                .then()
                .statusCode(200);
    }
}
