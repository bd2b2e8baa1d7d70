package dev.waymark.feedback.intake.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.waymark.service.json.JsonConventions;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdjsonRowsTest {
    private static final String GOOD = """
            {"source":"survey","submissionId":"r-1","collectedAt":"2026-01-23T02:01:00Z","scores":{"nps":9}}
            """;

    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    NdjsonRowsTest() {
        new JsonConventions().customize(mapper);
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() {
        assertThat(rows(("\n" + GOOD + " \r\n" + GOOD.strip()).getBytes(UTF_8)))
                .allSatisfy(row -> assertThat(row).isInstanceOf(Row.Utterance.class))
                .extracting(Row::number)
                .containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"source":"s","colour":1}                    | colour is not a field of this resource
            {"source":1}                                 | source does not have the right format
            {"source":{"$gt":""}}                        | source does not have the right type
            {"scores":{"csat":6}}                        | scores csat lies between 1 and 5, not 6
            {"scores":{"csat":"5"}}                      | scores.csat does not have the right type
            {"scores":{"csat":4.5}}                      | scores.csat does not have the right format
            {"collectedAt":"yesterday"}                  | collectedAt does not have the right format
            {"map":"1-2-3-4-5"}                          | map does not have the right format
            null                                         | The line is not an object
            """)
    void aBadLineSaysWhatIsWrongWithIt(String line, String reason) {
        List<Row> rows = rows((line + "\n" + GOOD).getBytes(UTF_8));
        assertThat(rows.getFirst()).isEqualTo(new Row.Unreadable(1, reason));
        assertThat(rows.getLast()).isInstanceOf(Row.Utterance.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"source":"s"
            {"source":"s"} {"source":"s"}
            {"source":"s","source":"t"}
            [1,2]
            "text"
            7
            <xml/>
            """)
    void aLineThatIsNoObjectIsRefusedAlone(String line) {
        List<Row> rows = rows((line + "\n" + GOOD).getBytes(UTF_8));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).isInstanceOf(Row.Unreadable.class);
        assertThat(rows.getLast()).isInstanceOf(Row.Utterance.class);
    }

    @Test
    void anEndlessNestingIsRefusedAlone() {
        List<Row> rows = rows(("[".repeat(100_000) + "\n" + GOOD).getBytes(UTF_8));
        assertThat(rows.getFirst()).isInstanceOf(Row.Unreadable.class);
        assertThat(rows.getLast()).isInstanceOf(Row.Utterance.class);
    }

    @Test
    void aLineThatIsTooLongIsRefusedAlone() {
        List<Row> rows = rows((" ".repeat(Lines.LIMIT) + "{}\n" + GOOD).getBytes(UTF_8));
        assertThat(rows.getFirst()).isEqualTo(new Row.Unreadable(1, "The line is longer than 1048576 characters"));
        assertThat(rows.getLast()).isInstanceOf(Row.Utterance.class);
    }

    @Test
    void aLineThatIsNotUtf8IsRefusedAlone() {
        List<Row> rows = rows(("{\"comment\":\"caf\u00e9\"}\n" + GOOD).getBytes(ISO_8859_1));
        assertThat(rows.getFirst()).isEqualTo(new Row.Unreadable(1, "The line is not UTF-8"));
        assertThat(rows.getLast()).isInstanceOf(Row.Utterance.class);
    }

    private List<Row> rows(byte[] file) {
        Rows rows = NdjsonRows.open(new ByteArrayInputStream(file), mapper);
        List<Row> all = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }
}
