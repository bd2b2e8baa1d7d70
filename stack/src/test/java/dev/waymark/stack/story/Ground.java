package dev.waymark.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import org.assertj.core.data.Offset;

/** A map from a spreadsheet, grounded in what customers said. */
final class Ground {
    static final Duration CATCHING_UP = Duration.ofMinutes(5);
    private static final Offset<Double> ROUNDED = within(0.001);

    private final People people;
    private final StoryInput input;
    private String map = "";
    private String touchpoint = "";
    private String painPoint = "";

    Ground(People people, StoryInput input) {
        this.people = people;
        this.input = input;
    }

    String map() {
        return map;
    }

    String touchpoint() {
        return touchpoint;
    }

    String painPoint() {
        return painPoint;
    }

    void importMap() {
        JsonPath drawn = people.judith()
                .contentType("text/csv")
                .queryParam("name", input.name())
                .body(input.map().toFile())
                .post("/maps/imports")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .jsonPath();
        assertThat(drawn.getList("stages")).hasSize(input.stages());
        assertThat(drawn.getList("stages.touchpoints.flatten()")).hasSize(input.touchpoints());
        map = drawn.getString("id");
        String hurting = "stages.touchpoints.flatten().find { it.name == '%s' }".formatted(input.touchpoint());
        touchpoint = drawn.getString(hurting + ".id");
        painPoint = drawn.getString(hurting + ".painPoints.find { it.text == '%s' }.id".formatted(input.painPoint()));
        assertThat(painPoint).isNotNull();
    }

    void sendFeedback() {
        JsonPath report = send();
        assertThat(report.getList("rows.findAll { it.outcome != 'accepted' }")).isEmpty();
        assertThat(report.getInt("accepted")).isEqualTo(input.rows());
        assertThat(report.getList("rows")).hasSize(input.rows());
    }

    void sendFeedbackAgain() {
        JsonPath again = send();
        assertThat(again.getInt("accepted")).isZero();
        assertThat(again.getInt("rejected")).isZero();
        assertThat(again.getInt("duplicates")).isEqualTo(input.rows());
    }

    void summaryCountsEveryAnswer() {
        double share = (double) input.satisfied() / input.rows();
        await("all feedback summed up").atMost(CATCHING_UP).untilAsserted(() -> {
            JsonPath summary = people.judith()
                    .queryParam("map", map)
                    .get("/feedback/summary")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(summary.getInt("csat.n")).isEqualTo(input.rows());
            assertThat(summary.getDouble("csat.topTwoBox.value")).isCloseTo(share, ROUNDED);
            assertThat(summary.getDouble("csat.topTwoBox.low")).isLessThan(share);
            assertThat(summary.getInt("nps.n")).isZero();
        });
    }

    void measuredFeelingStandsBesideTheMapped() {
        await("all feedback counted").atMost(CATCHING_UP).untilAsserted(() -> {
            JsonPath feelings = people.judith()
                    .get("/maps/{map}/feelings", map)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            String here = "touchpoints.find { it.touchpoint == '%s' }".formatted(touchpoint);
            assertThat(feelings.getInt(here + ".mapped")).isEqualTo(input.mapped());
            assertThat(feelings.getInt(here + ".answers")).isEqualTo(input.answers());
            assertThat(feelings.getDouble(here + ".measured.mean")).isCloseTo(input.measured(), ROUNDED);
            assertThat(feelings.getDouble(here + ".gap")).isCloseTo(input.measured() - input.mapped(), ROUNDED);
        });
    }

    private JsonPath send() {
        return people.shop()
                .contentType("text/csv")
                .queryParam("map", map)
                .body(input.feedback().toFile())
                .post("/feedback/imports")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
