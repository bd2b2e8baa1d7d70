package dev.waymark.benchmarks.feedback;

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

/** Whether everything is measured, and whether what is written is what the service counts; how fast it is, no test says. */
class FeedbackBenchTest {
    @TempDir
    Path directory;

    @BeforeEach
    void inTheRepository() {
        System.setProperty("waymark.repository", "..");
        assumeTrue(
                Files.exists(Path.of("..", "feedback-service/target/quarkus-app/quarkus-run.jar")),
                "feedback-service is built");
    }

    @AfterEach
    void leave() {
        System.clearProperty("waymark.repository");
    }

    @Test
    void aRunHasPlausibleFiguresOfAllQuestions() throws Exception {
        Path file = directory.resolve("report.json");
        Report report = FeedbackBench.run(FeedbackPlan.tiny(), FeedbackBench.scenarios(), _ -> {});
        report.write(file);
        JsonNode json = new ObjectMapper().readTree(file.toFile());

        assertThat(json.get("rows")
                        .valueStream()
                        .filter(row -> row.get("measure").asText().equals(Requests.P99))
                        .map(row -> row.get("contender").asText()))
                .hasSize(13)
                .contains(
                        "map by touchpoint and month, a year",
                        "signals of a map by week, a year",
                        "accepted of 200/s offered");
        assertThat(json.get("rows")
                        .valueStream()
                        .filter(row -> row.get("measure").asText().equals(Requests.P99))
                        .map(row -> row.get("median").asDouble()))
                .allSatisfy(millis -> assertThat(millis).isBetween(0.0, 60_000.0));
        assertThat(json.get("rows")
                        .valueStream()
                        .filter(row -> row.get("contender").asText().startsWith("acknowledged and lost"))
                        .map(row -> row.get("median").asDouble()))
                .containsExactly(0.0);
        assertThat(json.get("goals")
                        .valueStream()
                        .map(goal -> goal.get("wanted").asDouble()))
                .contains(30.0, 10_000.0, 0.3);
    }
}
