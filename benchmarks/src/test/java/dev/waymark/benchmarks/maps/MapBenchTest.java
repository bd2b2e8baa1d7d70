package dev.waymark.benchmarks.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.benchmarks.report.Report;
import dev.waymark.benchmarks.service.Requests;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether everything is measured; how fast it is, no test says. */
class MapBenchTest {
    @TempDir
    Path directory;

    @BeforeEach
    void inTheRepository() {
        System.setProperty("waymark.repository", "..");
        assumeTrue(
                Files.exists(Path.of("..", "map-service/target/quarkus-app/quarkus-run.jar")), "map-service is built");
    }

    @AfterEach
    void leave() {
        System.clearProperty("waymark.repository");
    }

    @Test
    void aRunHasPlausibleFiguresOfAllThatUsersWaitFor() throws Exception {
        Path file = directory.resolve("report.json");
        Report report = MapBench.run(MapPlan.tiny(), MapBench.scenarios(), _ -> {});
        report.write(file);
        JsonNode json = new ObjectMapper().readTree(file.toFile());

        assertThat(json.get("rows")
                        .valueStream()
                        .filter(row -> row.get("measure").asText().equals(Requests.P99))
                        .map(row -> row.get("scenario").asText() + ": "
                                + row.get("contender").asText()))
                .hasSize(5 + 6)
                .contains(
                        "a map of 20 touchpoints and 5 revisions: edit a touchpoint",
                        "20 maps: search for a frequent word",
                        "20 maps: list, page after page");
        assertThat(json.get("rows").valueStream().map(row -> row.get("median").asDouble()))
                .allSatisfy(millis -> assertThat(millis).isBetween(0.0, 60_000.0));
        assertThat(json.get("goals")
                        .valueStream()
                        .map(goal -> goal.get("wanted").asDouble()))
                .contains(20.0, 30.0, 50.0, 100.0, 300.0);
        assertThat(report.table()).contains("| edit a touchpoint, p99 |");
    }
}
