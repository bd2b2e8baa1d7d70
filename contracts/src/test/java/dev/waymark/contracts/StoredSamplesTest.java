package dev.waymark.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.waymark.service.json.JsonConventions;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in a log must stay readable: one stored sample an event and version, never changed after a release. */
class StoredSamplesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/events");
    private static final ObjectMapper JSON = mapper();

    @ParameterizedTest
    @MethodSource("dev.waymark.contracts.EventCatalogue#types")
    void aStoredSampleReadsAndWritesBackTheSame(Class<?> type) throws IOException {
        JsonNode stored = JSON.readTree(SAMPLES.resolve(fileOf(type)).toFile());

        JsonNode written = JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(stored, type)));

        assertThat(written).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("dev.waymark.contracts.EventCatalogue#types")
    void aSampleShowsEveryField(Class<?> type) throws IOException {
        JsonNode stored = JSON.readTree(SAMPLES.resolve(fileOf(type)).toFile());

        assertThat(stored.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void everySampleBelongsToAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(EventCatalogue.types().stream()
                            .map(StoredSamplesTest::fileOf)
                            .toList());
        }
    }

    @Test
    void namesSayTheServiceAndWhatHappened() {
        assertThat(EventCatalogue.types())
                .extracting(type -> EventCatalogue.nameOf(type).value())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("(map|feedback|action|kpi)\\.[A-Z][A-Za-z]+"));
    }

    private static String fileOf(Class<?> type) {
        EventName name = EventCatalogue.nameOf(type);
        return name.value() + "." + name.version() + ".json";
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonConventions().customize(mapper);
        return mapper;
    }
}
