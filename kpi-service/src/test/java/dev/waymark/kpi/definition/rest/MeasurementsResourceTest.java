package dev.waymark.kpi.definition.rest;

import static dev.waymark.kpi.Eventually.eventually;
import static dev.waymark.kpi.Kpis.get;
import static dev.waymark.kpi.Kpis.measure;
import static dev.waymark.kpi.Kpis.post;
import static dev.waymark.kpi.Kpis.score;
import static dev.waymark.kpi.Kpis.waitingTime;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MeasurementsResourceTest {
    private static final String MONDAY = "2025-01-06T08:00:00Z";
    private static final String TUESDAY = "2025-01-07T08:00:00Z";

    @Test
    void eachValueIsAnsweredForItself() {
        String kpi = waitingTime();
        measure(kpi, MONDAY + "=7").statusCode(200).body("accepted", equalTo(1));

        measure(kpi, MONDAY + "=7", TUESDAY + "=8", TUESDAY + "=9", "2999-01-01T00:00:00Z=1")
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("corrected", equalTo(1))
                .body("rejected", equalTo(1))
                .body("items.outcome", contains("duplicate", "accepted", "corrected", "rejected"))
                .body("items[3].reason", equalTo("at must lie between 1970 and now"));
        get("/{kpi}/measurements", kpi)
                .body("items.at", contains(MONDAY, TUESDAY))
                .body("items.value", contains(7.0f, 9.0f));
    }

    @Test
    void timesAreKeptToTheMillisecond() {
        String kpi = waitingTime();
        measure(kpi, "2025-01-06T08:00:00.1234Z=7").body("items[0].at", equalTo("2025-01-06T08:00:00.123Z"));

        measure(kpi, "2025-01-06T08:00:00.1239Z=7").body("duplicates", equalTo(1));
    }

    @Test
    void valuesAreListedFromATimeToBeforeAnother() {
        String kpi = waitingTime();
        measure(kpi, MONDAY + "=1", TUESDAY + "=2", "2025-01-08T08:00:00Z=3");

        get("/{kpi}/measurements?from={from}&to={to}", kpi, TUESDAY, "2025-01-08T08:00:00Z")
                .body("items.value", contains(2.0f));
    }

    @Test
    void valuesArePaged() {
        String kpi = waitingTime();
        measure(kpi, MONDAY + "=1", TUESDAY + "=2");

        String next = get("/{kpi}/measurements?limit=1", kpi)
                .body("items.value", contains(1.0f))
                .extract()
                .path("next");
        get("/{kpi}/measurements?limit=1&cursor={next}", kpi, next).body("items.value", contains(2.0f));
    }

    @Test
    void aThousandValuesAreTakenAtOnceAndNoMore() {
        String kpi = waitingTime();
        Instant start = Instant.parse(MONDAY);
        String[] values = IntStream.range(0, 1001)
                .mapToObj(i -> start.plusSeconds(60L * i) + "=" + i)
                .toArray(String[]::new);

        measure(kpi, values).statusCode(400).body("violations[0].field", equalTo("measurements"));
        get("/{kpi}/measurements", kpi).body("items", hasSize(0));

        measure(kpi, Arrays.copyOf(values, 1000)).statusCode(200).body("accepted", equalTo(1000));
        eventually(
                () -> get("/{kpi}", kpi).extract().path("standing.lastMeasuredAt"),
                equalTo(start.plusSeconds(60L * 999).toString()));
    }

    @Test
    void aKpiFedByFeedbackTakesNone() {
        String kpi = score("nps", new JourneyMapId(UUID.randomUUID()), null);

        measure(kpi, MONDAY + "=7").statusCode(409).body("type", equalTo("urn:waymark:problem:fed-by-feedback"));
    }

    @Test
    void anUnknownKpiTakesNone() {
        measure(UUID.randomUUID().toString(), MONDAY + "=7").statusCode(404);
        post("/api/v1/kpis/not-an-id/measurements", "{}").statusCode(404);
    }
}
