package dev.waymark.feedback.malformed;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.Gatherers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MalformedUtterancesTest {
    /** What is wrong with an utterance is found by the same code; a sample shows that a batch asks it. */
    private static final int EVERY = 5;

    @Inject
    Untouched untouched;

    private Map<String, Long> counts = Map.of();
    private long head;

    @BeforeEach
    void remember() {
        head = untouched.received();
        counts = untouched.counts();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(untouched.received()).isEqualTo(head);
        assertThat(untouched.counts()).isEqualTo(counts);
    }

    @Test
    void eachIsAnsweredWithAProblemThatDoesNotQuoteIt() throws Exception {
        List<Malformed> bodies = BrokenUtterances.all().toList();
        assertThat(bodies).hasSizeGreaterThan(350);
        long heap = Untouched.heap();
        Map<String, String> wrong = new TreeMap<>();
        for (Malformed body : bodies) {
            Sent sent = Sent.to("/feedback", "application/json", body.bytes());
            if (!sent.isProblem(400, 413)) {
                wrong.put(body.flaw(), sent.toString());
            }
        }
        assertThat(wrong).isEmpty();
        Untouched.assertFlat(heap);
    }

    @Test
    void eachIsARejectedLineOfAFileThatKeepsTheOthers() throws Exception {
        List<Malformed> lines = BrokenUtterances.all()
                .filter(Malformed::isOneLine)
                .filter(line -> !new String(line.bytes(), UTF_8).isBlank())
                .toList();
        assertThat(lines).hasSizeGreaterThan(300);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (Malformed line : lines) {
            file.write(line.bytes());
            file.write('\n');
        }
        Sent sent = Sent.to("/feedback/imports", "application/x-ndjson; charset=UTF-8", file.toByteArray());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.quotes()).isFalse();
        JsonNode rows = sent.json().get("rows");
        assertThat(rows).hasSameSizeAs(lines);
        Map<String, String> wrong = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode row = rows.get(i);
            if (!row.path("outcome").asText().equals("rejected") || !row.hasNonNull("reason")) {
                wrong.put(lines.get(i).flaw(), row.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void asABatchEachIsRefusedOrRejectedAlone() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        List<Malformed> bodies = BrokenUtterances.all()
                .filter(each -> each.bytes().length < 100_000)
                .gather(Gatherers.windowFixed(EVERY))
                .map(List::getFirst)
                .toList();
        assertThat(bodies).hasSizeGreaterThan(50);
        for (Malformed body : bodies) {
            Sent sent = Sent.to(
                    "/feedback/batches",
                    "application/json",
                    body.within("{\"items\":[", "]}").bytes());
            boolean rejected =
                    sent.status() == 200 && sent.json().path("accepted").asInt(-1) == 0 && !sent.quotes();
            if (!rejected && !sent.isProblem(400, 413)) {
                wrong.put(body.flaw(), sent.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json",
                "application/xml",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/json; charset=utf-16",
                "application/json; charset=klingon",
                "application/json; charset=\"\"",
                "application",
                "application/",
                "/json",
                "\u00e9/\u00e9",
                ";;;"
            })
    void whatIsNotDeclaredAsJsonIsNotRead(String type) {
        Response answer = as(Role.INTEGRATION)
                .header("Content-Type", type)
                .body(BrokenUtterances.utterance(Map.of()).getBytes(UTF_8))
                .post("/api/v1/feedback");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 415);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.asString()).doesNotContain(Malformed.WORDS);
    }
}
