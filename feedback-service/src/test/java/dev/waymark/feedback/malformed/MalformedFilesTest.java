package dev.waymark.feedback.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MalformedFilesTest {
    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Untouched untouched;

    @Test
    void eachBrokenRowIsRejectedAloneAndNotQuoted() throws Exception {
        long heap = Untouched.heap();
        sendBrokenRows();
        Untouched.assertFlat(heap);
    }

    private void sendBrokenRows() throws Exception {
        List<Malformed> broken = BrokenSheets.rows().toList();
        assertThat(broken).hasSizeGreaterThan(150);
        long head = untouched.received();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(BrokenSheets.HEADER.getBytes(UTF_8));
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < broken.size(); i++) {
            file.write(broken.get(i).bytes());
            file.write(BrokenSheets.row(run + i).getBytes(UTF_8));
        }

        Sent sent = Sent.to("/feedback/imports", CSV, file.toByteArray());

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.quotes()).isFalse();
        JsonNode rows = sent.json().get("rows");
        assertThat(rows).hasSize(2 * broken.size());
        Map<String, String> wrong = new TreeMap<>();
        for (int i = 0; i < broken.size(); i++) {
            JsonNode bad = rows.get(2 * i);
            JsonNode good = rows.get(2 * i + 1);
            if (!bad.path("outcome").asText().equals("rejected") || !bad.hasNonNull("reason")) {
                wrong.put(broken.get(i).flaw(), bad.toString());
            }
            if (!good.path("outcome").asText().equals("accepted")) {
                wrong.put("after " + broken.get(i).flaw(), good.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(untouched.received()).isEqualTo(head + broken.size());
    }

    static Stream<Malformed> files() {
        return BrokenSheets.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aBrokenFileIsRefusedWithNothingStored(Malformed file) throws Exception {
        refused(CSV, file);
    }

    static Stream<Malformed> workbooks() throws Exception {
        return BrokenWorkbooks.all();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aBrokenWorkbookIsRefusedWithNothingStored(Malformed file) throws Exception {
        refused(XLSX, file);
    }

    private void refused(String type, Malformed file) throws Exception {
        long received = untouched.received();
        Map<String, Long> counts = untouched.counts();
        Sent sent = Sent.to("/feedback/imports", type, file.bytes());
        assertThat(sent.status()).as(sent.answer()).isIn(400, 413);
        assertThat(sent.type()).startsWith("application/problem+json");
        assertThat(untouched.received()).isEqualTo(received);
        assertThat(untouched.counts()).isEqualTo(counts);
    }
}
