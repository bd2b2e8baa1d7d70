package dev.waymark.feedback.summary.rest;

import static dev.waymark.testkit.Api.as;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Eventually;
import dev.waymark.feedback.Said;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ComparisonResourceTest {
    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    @Inject
    ForeignLogs logs;

    @SuppressWarnings("NullAway.Init") // drawn by each test
    private DrawnMap map;

    /** Newcombe's example a: 48 of 80 satisfied against 56 of 70, here of regular and new customers and in two months. */
    private void twoPeriodsAndTwoSegments() {
        map = DrawnMap.with(logs, "Delivery");
        for (int i = 0; i < 80; i++) {
            said("2026-01-10T12:00:00Z", "regular", i < 48 ? 5 : 2, null);
        }
        for (int i = 0; i < 70; i++) {
            said("2026-02-10T12:00:00Z", "new", i < 56 ? 4 : 3, i < 30 ? 0.2 + i % 3 / 10.0 : null);
        }
        Eventually.is(
                150,
                () -> as(Role.VIEWER)
                        .get("/api/v1/feedback/summary?map=" + map.id())
                        .path("responses"));
    }

    @Test
    void twoPeriodsAndTwoSegmentsAreComparedByTheRightTest() {
        twoPeriodsAndTwoSegments();
        comparison("from=2026-02-01&to=2026-02-28&baselineFrom=2026-01-01&baselineTo=2026-01-31")
                .body("comparisons", equalTo(1))
                .body("items", hasSize(2))
                .body("items[0].metric", equalTo("csat"))
                .body("items[0].baseline.value", equalTo(0.6))
                .body("items[0].baseline.n", equalTo(80))
                .body("items[0].value.value", equalTo(0.8))
                .body("items[0].comparison.test", equalTo("two-proportion-z"))
                .body("items[0].comparison.difference", closeTo(0.2, 1e-9))
                .body("items[0].comparison.low", closeTo(0.0524, 1e-4))
                .body("items[0].comparison.high", closeTo(0.3339, 1e-4))
                .body("items[0].comparison.pValue", closeTo(0.0079, 2e-4))
                .body("items[0].adjustedPValue", closeTo(0.0079, 2e-4))
                .body("items[0].significant", equalTo(true))
                .body("items[1].metric", equalTo("sentiment"))
                .body("items[1].baseline", nullValue())
                .body("items[1].comparison", nullValue());
        comparison("segment=new&baselineSegment=regular&by=touchpoint")
                .body(
                        "items[0].of.touchpoint",
                        equalTo(map.touchpoint("Delivery").toString()))
                .body("items[0].comparison.difference", closeTo(0.2, 1e-9));
        signals("bucket=month")
                .body("n", equalTo(2))
                .body("limits", nullValue())
                .body("points.start", hasItem("2026-01-01"))
                .body("points[0].value.value", equalTo(0.6));
    }

    @Test
    void aSideAndABucketOfFewerThanFiveAreForAnalysts() {
        map = DrawnMap.with(logs, "Delivery");
        for (int week = 1; week <= 3; week++) {
            for (int i = 0; i < (week == 2 ? 2 : 4 + week); i++) {
                said("2026-01-%02dT12:00:00Z".formatted(5 + 7 * week), week == 2 ? "staff" : "new", 5, null);
            }
        }
        Eventually.is(
                14,
                () -> as(Role.VIEWER)
                        .get("/api/v1/feedback/summary?map=" + map.id())
                        .path("responses"));
        comparison("segment=new&baselineSegment=staff")
                .body("items.hidden", everyItem(equalTo(true)))
                .body("items", hasSize(1))
                .body("items[0].baseline", nullValue())
                .body("items[0].value", nullValue());
        comparison("baselineSegment=new").body("items.hidden", contains(false)).body("items[0].value.n", equalTo(14));
        signals("bucket=week")
                .body("n", equalTo(1))
                .body("points.hidden", contains(true, true, false))
                .body("points[1].value", nullValue())
                .body("points[2].value.n", equalTo(7));
        as(Role.ANALYST)
                .get("/api/v1/feedback/signals?bucket=week&map=" + map.id())
                .then()
                .body("n", equalTo(3))
                .body("points[1].value.n", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "segment=new",
                "baselineSegment=regular&by=month",
                "baselineFrom=2026-02-01&baselineTo=2026-01-01",
                "baselineFrom=tomorrow"
            })
    void aComparisonWithNothingIsRefused(String query) {
        as(Role.VIEWER)
                .get("/api/v1/feedback/comparison?channel=app&" + query)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:waymark:problem:invalid-input"));
    }

    @Test
    void signalsAreOfWholeBucketsOnly() {
        tenAWeek(12, week -> week == 11 ? 10 : 5 + week % 2);
        signals("metric=csat&bucket=week")
                .body("n", equalTo(12))
                .body("limits.mean", closeTo(0.5833, 1e-4))
                .body("limits.movingRange", closeTo(1.5 / 11, 1e-4))
                .body("limits.high", closeTo(0.5833 + 2.66 * 1.5 / 11, 1e-3))
                .body("points[11].start", equalTo("2026-03-23"))
                .body("points[11].signals", hasItem("outside-limits"))
                .body("points[10].signals", hasSize(0));
        signals("metric=csat&bucket=week&from=2026-03-25&to=2026-03-26").body("n", equalTo(1));
        as(Role.VIEWER).get("/api/v1/feedback/signals?bucket=segment").then().statusCode(400);
        as(Role.VIEWER).get("/api/v1/feedback/signals?metric=happiness").then().statusCode(400);
    }

    @Test
    void limitsEndWithTheScale() {
        tenAWeek(6, week -> week % 2 == 0 ? 2 : 9);

        signals("metric=csat&bucket=week")
                .body("limits.mean", closeTo(0.55, 1e-9))
                .body("limits.movingRange", closeTo(0.7, 1e-9))
                .body("limits.low", equalTo(0.0))
                .body("limits.high", equalTo(1.0));
    }

    /** From 5 January 2026 on, ten answers a week, so many of which are satisfied. */
    private void tenAWeek(int weeks, IntUnaryOperator satisfied) {
        map = DrawnMap.with(logs, "Delivery");
        Instant monday = Instant.parse("2026-01-05T12:00:00Z");
        for (int week = 0; week < weeks; week++) {
            for (int i = 0; i < 10; i++) {
                Scores scores = new Scores(i < satisfied.applyAsInt(week) ? 5 : 1, null, null);
                Said.of(monday.plus(Duration.ofDays(7L * week)), null, null, map.id(), null, null, scores, null)
                        .happens(logs);
            }
        }
        Eventually.is(
                10 * weeks,
                () -> as(Role.VIEWER)
                        .get("/api/v1/feedback/summary?map=" + map.id())
                        .path("responses"));
    }

    private void said(String at, String segment, int csat, @Nullable Double sentiment) {
        Said said = Said.of(
                Instant.parse(at),
                segment,
                null,
                map.id(),
                map.stage(),
                map.touchpoint("Delivery"),
                new Scores(csat, null, null),
                null);
        (sentiment == null ? said : said.analysed(sentiment)).happens(logs);
    }

    private ValidatableResponse comparison(String query) {
        return get("comparison", query);
    }

    private ValidatableResponse signals(String query) {
        return get("signals", query);
    }

    private ValidatableResponse get(String what, String query) {
        return as(Role.VIEWER)
                .config(DOUBLES)
                .get("/api/v1/feedback/%s?map=%s&%s".formatted(what, map.id(), query))
                .then()
                .statusCode(200);
    }
}
