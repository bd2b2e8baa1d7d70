package dev.waymark.feedback.driver.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.feedback.AssignedBy;
import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Eventually;
import dev.waymark.feedback.Said;
import dev.waymark.feedback.Traces;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class DriversResourceTest {
    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));
    private static final Instant AT = Instant.parse("2026-01-23T02:01:00Z");

    @Inject
    ForeignLogs logs;

    @Inject
    Traces traces;

    private final Random random = new Random(7);

    /** The whole is made of delivery and a little support; what colours had to do with it is chance. Returns are rare. */
    @Test
    void whatMattersIsWeighedAndChanceIsNot() {
        DrawnMap map = DrawnMap.with(logs, "Delivery", "Support", "Colours", "Returns");
        // Intervals are drawn in the order of customers: random ones would now and then make chance of what matters.
        SubjectId last = new SubjectId(new UUID(7, 119));
        for (int i = 0; i < 120; i++) {
            SubjectId customer = new SubjectId(new UUID(7, i));
            int delivery = 1 + random.nextInt(4);
            int support = 2 + random.nextInt(4);
            score(map, "Delivery", customer, delivery);
            if (i % 5 > 0) {
                score(map, "Support", customer, support);
            }
            score(map, "Colours", customer, 3 + random.nextInt(3));
            if (i < 20) {
                score(map, "Returns", customer, 1 + random.nextInt(5));
            }
            double whole = 0.7 * delivery + 0.3 * support + random.nextGaussian() / 2;
            score(map, null, customer, Math.clamp(Math.round(whole), 1, 5));
        }
        awaitN(120, map);

        JsonPath answer = drivers(map, "outcome=csat")
                .body("reason", nullValue())
                .body("drivers", hasSize(3))
                .body("drivers.name", equalTo(List.of("Delivery", "Support", "Colours")))
                .body("drivers.significant", equalTo(List.of(true, true, false)))
                .body("drivers[0].n", equalTo(120))
                .body("drivers[1].n", equalTo(96))
                .body("drivers[0].quadrant", equalTo("concentrate-here"))
                .body("drivers[2].quadrant", equalTo("possible-overkill"))
                .body("drivers[0].weight.method", equalTo("percentile-bootstrap"))
                .body("leftOut", hasSize(1))
                .body("leftOut[0].n", equalTo(20))
                .body("leftOut[0].reason", containsString("Fewer than 30"))
                .body("resamples", equalTo(1000))
                .body("convention", containsString("Johnson 2000"))
                .extract()
                .jsonPath();
        double sum = answer.getDouble("drivers[0].weight.value")
                + answer.getDouble("drivers[1].weight.value")
                + answer.getDouble("drivers[2].weight.value");
        assertThat(sum).isCloseTo(answer.getDouble("rSquared.value"), within(1e-9));
        assertThat(answer.getDouble("rSquared.low")).isLessThan(sum).isGreaterThan(0.2);
        assertThat(answer.getDouble("thresholds.importance")).isCloseTo(sum / 3, within(1e-9));
        assertThat(answer.getDouble("drivers[0].correlation")).isGreaterThan(0.5);
        assertThat(drivers(map, "outcome=csat").extract().asString())
                .as("asked again")
                .isEqualTo(drivers(map, "outcome=csat").extract().asString());

        drivers(map, "outcome=nps").body("n", equalTo(0)).body("drivers", hasSize(0));
        drivers(map, "from=2026-02-01").body("n", equalTo(0)).body("reason", containsString("there are 0"));

        logs.happened("feedback", "Customer", last, new CustomerErased(last));
        awaitN(119, map);
        Eventually.is(List.of("events"), () -> traces.of(last.toString()));
    }

    @Test
    void belowTheLeastNumberOfCustomersTheAnswerSaysSo() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        for (int i = 0; i < 29; i++) {
            SubjectId customer = new SubjectId(UUID.randomUUID());
            score(map, "Delivery", customer, 1 + i % 5);
            score(map, null, customer, 1 + i % 4);
        }
        awaitN(29, map);
        drivers(map, "")
                .body("drivers", hasSize(0))
                .body("rSquared", nullValue())
                .body("thresholds", nullValue())
                .body("reason", containsString("It takes 30 customers"));
    }

    @Test
    void aScoreOfTheWholeStaysOneWhenItsCommentIsFoundToSpeakOfATouchpoint() {
        DrawnMap map = DrawnMap.with(logs, "Delivery");
        SubjectId customer = new SubjectId(UUID.randomUUID());
        score(map, "Delivery", customer, 4);
        Said whole = said(map, null, customer, 5);
        logs.happened(
                "feedback",
                "Feedback",
                whole.id(),
                whole.events().getFirst(),
                new FeedbackAssigned(
                        whole.id(), map.id(), map.stage(), map.touchpoint("Delivery"), AssignedBy.LIKENESS, 0.8));
        awaitN(1, map);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outcome=csat",
                "map=1",
                "map=0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21&outcome=joy",
                "map=0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21&from=2026-02-01&to=2026-01-01"
            })
    void aQuestionThatCannotBeAnsweredIsRefused(String query) {
        as(Role.VIEWER)
                .get("/api/v1/feedback/drivers?" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:waymark:problem:invalid-input"));
    }

    private void score(DrawnMap map, @Nullable String touchpoint, SubjectId customer, int csat) {
        said(map, touchpoint, customer, csat).happens(logs);
    }

    private static Said said(DrawnMap map, @Nullable String touchpoint, SubjectId customer, int csat) {
        TouchpointId at = touchpoint == null ? null : map.touchpoint(touchpoint);
        return Said.of(
                AT, "new", null, map.id(), at == null ? null : map.stage(), at, new Scores(csat, null, null), customer);
    }

    private static void awaitN(int n, DrawnMap map) {
        Eventually.is(
                n,
                () -> as(Role.VIEWER)
                        .get("/api/v1/feedback/drivers?map=" + map.id())
                        .path("n"));
    }

    private static ValidatableResponse drivers(DrawnMap map, String query) {
        return as(Role.VIEWER)
                .config(DOUBLES)
                .get("/api/v1/feedback/drivers?map=" + map.id() + "&" + query)
                .then()
                .statusCode(200);
    }
}
