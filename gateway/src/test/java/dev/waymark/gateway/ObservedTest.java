package dev.waymark.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the field.
class ObservedTest {

    private static final Logger ACCESS = Logger.getLogger("dev.waymark.access");

    Realm realm;

    @Test
    void theAccessLogHasNeitherTokenNorQuery() {
        String token = realm.token();
        Recorder recorder = new Recorder();
        ACCESS.addHandler(recorder);
        try {
            given().auth()
                    .oauth2(token)
                    .header("X-Correlation-Id", "log-test")
                    .get("/api/v1/maps?secret=hunter2")
                    .then()
                    .statusCode(200);
            await().until(() -> recorder.lineOf("log-test").isPresent());
        } finally {
            ACCESS.removeHandler(recorder);
        }

        ExtLogRecord line = recorder.lineOf("log-test").orElseThrow();
        Map<String, String> fields = line.getMdcCopy();
        assertThat(fields)
                .containsEntry("method", "GET")
                .containsEntry("path", "/api/v1/maps")
                .containsEntry("status", "200")
                .containsKeys("millis", "bytesIn", "bytesOut");
        assertThat(line.getMessage() + Arrays.toString(line.getParameters()) + fields)
                .doesNotContain("hunter2", token);
    }

    @Test
    void metricsCountByServicePathAndNotByEveryId() {
        for (String id : List.of("0198-a", "0198-b")) {
            given().auth()
                    .oauth2(realm.token())
                    .get("/api/v1/maps/" + id)
                    .then()
                    .statusCode(200);
        }

        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics).contains("http_server_requests_seconds_count").contains("uri=\"/api/v1/{path}\"");
        assertThat(metrics).doesNotContain("0198-a", "0198-b");
    }

    private static final class Recorder extends Handler {
        private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();

        Optional<ExtLogRecord> lineOf(String correlation) {
            return lines.stream()
                    .filter(line -> correlation.equals(line.getMdcCopy().get("correlationId")))
                    .findFirst();
        }

        @Override
        public void publish(LogRecord line) {
            ExtLogRecord extended = ExtLogRecord.wrap(line);
            extended.copyMdc();
            lines.add(extended);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
