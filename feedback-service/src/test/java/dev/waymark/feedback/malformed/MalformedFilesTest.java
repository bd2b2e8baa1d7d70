package dev.waymark.feedback.malformed;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

        Response answer = send(CSV, file.toByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain(Malformed.WORDS);
        List<Map<String, Object>> rows = answer.jsonPath().getList("rows");
        assertThat(rows).hasSize(2 * broken.size());
        Map<String, String> wrong = new TreeMap<>();
        for (int i = 0; i < broken.size(); i++) {
            Map<String, Object> bad = rows.get(2 * i);
            if (!"rejected".equals(bad.get("outcome")) || bad.get("reason") == null) {
                wrong.put(broken.get(i).flaw(), String.valueOf(bad));
            }
            if (!"accepted".equals(rows.get(2 * i + 1).get("outcome"))) {
                wrong.put("after " + broken.get(i).flaw(), String.valueOf(rows.get(2 * i + 1)));
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
    void aBrokenFileIsRefusedWithNothingStored(Malformed file) {
        refused(CSV, file);
    }

    static Stream<Malformed> workbooks() throws Exception {
        return BrokenWorkbooks.all();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aBrokenWorkbookIsRefusedWithNothingStored(Malformed file) {
        refused(XLSX, file);
    }

    private void refused(String type, Malformed file) {
        long head = untouched.received();
        Map<String, Long> counts = untouched.counts();
        Response answer = send(type, file.bytes());
        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(untouched.received()).isEqualTo(head);
        assertThat(untouched.counts()).isEqualTo(counts);
    }

    private static Response send(String type, byte[] file) {
        return as(Role.INTEGRATION).header("Content-Type", type).body(file).post("/api/v1/feedback/imports");
    }
}
