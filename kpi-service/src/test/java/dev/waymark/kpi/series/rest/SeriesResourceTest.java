package dev.waymark.kpi.series.rest;

import static dev.waymark.kpi.Eventually.eventually;
import static dev.waymark.kpi.Kpis.get;
import static dev.waymark.kpi.Kpis.measure;
import static dev.waymark.kpi.Kpis.score;
import static dev.waymark.kpi.Kpis.waitingTime;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.kpi.Customers;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SeriesResourceTest {
    private final JourneyMapId map = new JourneyMapId(UUID.randomUUID());
    private final TouchpointId checkout = new TouchpointId(UUID.randomUUID());
    private final TouchpointId delivery = new TouchpointId(UUID.randomUUID());

    @Inject
    Customers customers;

    @Test
    void aNumberHasTheMeanOfEachWeekWithItsInterval() {
        String kpi = waitingTime();
        measure(
                kpi,
                "2025-01-06T00:00:00Z=2",
                "2025-01-07T08:00:00Z=4",
                "2025-01-08T08:00:00Z=4",
                "2025-01-09T08:00:00Z=5",
                "2025-01-12T23:59:59Z=7",
                "2025-01-20T00:00:00Z=3");

        JsonPath series = get("/{kpi}/series?from=2025-01-08&to=2025-01-20&bucket=week", kpi)
                .statusCode(200)
                .body("unit", equalTo("min"))
                .body("bucket", equalTo("week"))
                .body("zone", equalTo("UTC"))
                .body("buckets.from", contains("2025-01-06", "2025-01-13", "2025-01-20"))
                .body("buckets[0].to", equalTo("2025-01-12"))
                .body("buckets.n", contains(5, 0, 1))
                .body("buckets[0].method", equalTo("student-t"))
                .body("buckets[1].level", nullValue())
                .body("buckets[2].low", nullValue())
                .extract()
                .jsonPath();
        assertThat(series.getDouble("buckets[0].level"), closeTo(4.4, 1e-6));
        assertThat(series.getDouble("buckets[0].low"), closeTo(2.1445, 0.0005)); // 4.4 − 2.776 · 1.8166 / √5
        assertThat(series.getDouble("buckets[0].high"), closeTo(6.6555, 0.0005));
    }

    @Test
    void daysAreThoseOfTheTimeZone() {
        String kpi = waitingTime();
        measure(kpi, "2025-01-06T23:30:00Z=1", "2025-01-07T18:29:59Z=2", "2025-01-07T18:30:00Z=3");

        get("/{kpi}/series?from=2025-01-06&to=2025-01-08", kpi).body("buckets.n", contains(1, 2, 0));
        get("/{kpi}/series?from=2025-01-06&to=2025-01-08&zone=Asia/Kolkata", kpi)
                .body("buckets.n", contains(0, 2, 1));
    }

    @Test
    void feedbackIsCountedInTheDaysOfTheTimeZoneToo() {
        String kpi = score("csat", map, null);
        customers.rate(map, null, Instant.parse("2025-01-06T23:30:00Z"), 5);
        customers.rate(map, null, Instant.parse("2025-01-07T18:29:59Z"), 5);
        customers.rate(map, null, Instant.parse("2025-01-07T18:30:00Z"), 1);
        eventually(() -> get("/{kpi}", kpi).extract().path("standing.current.n"), equalTo(3));

        get("/{kpi}/series?from=2025-01-06&to=2025-01-08&zone=Asia/Kolkata", kpi)
                .body("buckets.n", contains(0, 2, 1))
                .body("buckets.level", contains(null, 100.0f, 0.0f));
    }

    @Test
    void aMapHasTheFeedbackOfAllItsTouchpoints() {
        String ofMap = score("csat", map, null);
        String ofCheckout = score("csat", map, checkout);
        Instant noon = Instant.parse("2025-01-06T12:00:00Z");
        customers.rate(map, checkout, noon, 5);
        customers.rate(map, delivery, noon, 2);
        customers.rate(map, null, noon, 3);
        eventually(() -> get("/{kpi}", ofMap).extract().path("standing.current.n"), equalTo(3));

        get("/{kpi}/series?from=2025-01-06&to=2025-01-06", ofMap).body("buckets[0].n", equalTo(3));
        get("/{kpi}/series?from=2025-01-06&to=2025-01-06", ofCheckout)
                .body("buckets[0].n", equalTo(1))
                .body("buckets[0].level", equalTo(100.0f));
    }

    @Test
    void feedbackThatWasAssignedCountsAtItsNewPlaceOnly() {
        String ofCheckout = score("csat", map, checkout);
        String ofDelivery = score("csat", map, delivery);
        FeedbackId feedback = customers.rate(map, checkout, Instant.parse("2025-01-06T12:00:00Z"), 4);
        customers.rate(map, checkout, Instant.parse("2025-01-06T12:05:00Z"), 1);
        customers.speakOf(feedback, map, delivery);
        eventually(() -> get("/{kpi}", ofDelivery).extract().path("standing.current.n"), equalTo(1));

        get("/{kpi}", ofDelivery).body("standing.current.level", equalTo(100.0f));
        get("/{kpi}", ofCheckout).body("standing.current.n", equalTo(1)).body("standing.current.level", equalTo(0.0f));
    }

    @Test
    void thirtyBucketsAreShownUnlessSaidOtherwise() {
        get("/{kpi}/series?to=2025-01-31", waitingTime())
                .body("buckets", hasSize(30))
                .body("buckets[0].from", equalTo("2025-01-02"))
                .body("buckets[29].to", equalTo("2025-01-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2025-01-02&to=2025-01-01,to",
        "from=2020-01-01&to=2025-01-01,bucket",
        "from=yesterday,from",
        "to=2025-02-30,to",
        "from=0001-01-01,from",
        "to=+999999999-12-31,to",
        "zone=Mars/Olympus,zone",
        "bucket=year,bucket",
        "bucket=DAY,bucket"
    })
    void whatIsNoRangeIsRefused(String query, String field) {
        get("/{kpi}/series?" + query.replace("+", "%2B"), waitingTime())
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:waymark:problem:invalid-input"))
                .body("violations[0].field", equalTo(field));
    }
}
