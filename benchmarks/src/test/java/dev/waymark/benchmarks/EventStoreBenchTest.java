package dev.waymark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.benchmarks.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether everything is measured; how fast it is, no test says. */
class EventStoreBenchTest {
    @TempDir
    Path directory;

    @Test
    void aRunHasPlausibleFiguresOfEveryContenderInEveryScenario() throws Exception {
        Path file = directory.resolve("new/report.json");
        Report report = EventStoreBench.run(Plan.tiny(), EventStoreBench.scenarios(), name -> {});
        report.write(file);
        JsonNode json = new ObjectMapper().readTree(file.toFile());

        Map<String, List<String>> contenders = json.get("rows")
                .valueStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("scenario").asText(),
                        Collectors.mapping(row -> row.get("contender").asText(), Collectors.toList())));
        for (String appenders : List.of("1 appender", "8 appenders", "64 appenders")) {
            assertThat(contenders.get("append, " + appenders))
                    .containsExactly("raw insertMany", "raw insertOne", "waymark log", "waymark", "axon-mongo");
        }
        for (int events : List.of(10, 100, 1_000)) {
            assertThat(contenders.get("source, " + events + " events"))
                    .containsExactly("waymark warm", "waymark cold", "axon-mongo");
        }
        assertThat(contenders).hasSize(3 + 1 + 3 + 3 + 2);
        assertThat(contenders.values()).allMatch(it -> it.contains("axon-mongo"));
        assertThat(json.get("rows").valueStream()).allSatisfy(EventStoreBenchTest::isPlausible);
        assertThat(json.get("goals").valueStream()).hasSize(9).allSatisfy(goal -> {
            assertThat(goal.get("reached").asDouble()).isPositive();
            assertThat(report.table()).contains("| " + goal.get("goal").asText() + " |");
        });
    }

    private static void isPlausible(JsonNode row) {
        double median = row.get("median").asDouble();
        assertThat(median)
                .as("%s", row)
                .isBetween(row.get("min").asDouble(), row.get("max").asDouble());
        assertThat(median)
                .as("%s", row)
                .isGreaterThan(0)
                .isLessThan(row.get("measure").asText().endsWith("%") ? 100 : 1e8);
    }
}
