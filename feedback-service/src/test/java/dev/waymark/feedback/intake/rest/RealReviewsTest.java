package dev.waymark.feedback.intake.rest;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.waymark.feedback.DrawnMap;
import dev.waymark.feedback.Intake;
import dev.waymark.testkit.ForeignLogs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** The real reviews beside this repository, where they are there. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class RealReviewsTest {
    private static final Logger LOG = Logger.getLogger(RealReviewsTest.class);
    private static final Path REVIEWS = Path.of("../../shared/data/feedback/electronics-reviews.csv");
    private static final int ROWS = 3_708;

    @Inject
    Intake intake;

    @Inject
    ForeignLogs logs;

    @Test
    void theyGoInWholeAndTheSecondTimeNothingIsAdded() {
        assumeTrue(Files.exists(REVIEWS));
        DrawnMap map = DrawnMap.with(
                logs,
                "Delivery",
                "Everyday use",
                "Ordering",
                "Reading reviews",
                "Return or repair",
                "Set-up",
                "Support call");
        long before = intake.received();

        timed(
                "first import",
                () -> send(map)
                        .body("accepted", equalTo(ROWS))
                        .body("rejected", equalTo(0))
                        .body("rows.findAll { it.note != null }.size()", equalTo(0)));
        long after = intake.received();
        assertThat(after).isEqualTo(before + ROWS);

        timed("second import", () -> send(map).body("duplicates", equalTo(ROWS)).body("accepted", equalTo(0)));
        assertThat(intake.received()).isEqualTo(after);

        // Counted in the file: 683 fours and 1,182 fives of 3,708; 76 sentences on delivery.
        summary("map", map.id())
                .body("responses", equalTo(ROWS))
                .body("csat.n", equalTo(ROWS))
                .body("csat.topTwoBox.value", equalTo(1_865 / 3_708f))
                .body("nps.n", equalTo(0));
        summary("touchpoint", map.touchpoint("Delivery")).body("responses", equalTo(76));
    }

    private static ValidatableResponse summary(String filter, Object value) {
        return as(Role.VIEWER)
                .queryParam(filter, value.toString())
                .get("/api/v1/feedback/summary")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse send(DrawnMap map) {
        return as(Role.INTEGRATION)
                .contentType("text/csv; charset=UTF-8")
                .queryParam("map", map.id().toString())
                .body(REVIEWS.toFile())
                .post("/api/v1/feedback/imports")
                .then()
                .statusCode(200);
    }

    private static void timed(String what, Runnable work) {
        long start = System.nanoTime();
        long worked = processorTime();
        work.run();
        LOG.infof(
                "%s: %d rows in %d ms, %d ms of processor time, database and sender included",
                what, ROWS, (System.nanoTime() - start) / 1_000_000, (processorTime() - worked) / 1_000_000);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
