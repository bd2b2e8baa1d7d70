package dev.waymark.feedback.malformed;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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

    @Inject
    ObjectMapper mapper;

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
    void eachIsAnsweredWithAProblemThatDoesNotQuoteIt() {
        List<Malformed> bodies = BrokenUtterances.all().toList();
        assertThat(bodies).hasSizeGreaterThan(350);
        long heap = Untouched.heap();
        Map<String, String> wrong = new TreeMap<>();
        for (Malformed body : bodies) {
            Response answer = post("/api/v1/feedback", "application/json", body.bytes());
            if (!isProblem(answer, 400, 413)) {
                wrong.put(body.flaw(), answer.statusCode() + " " + answer.asString());
            }
        }
        assertThat(wrong).isEmpty();
        Untouched.assertFlat(heap);
    }

    @Test
    void eachIsARejectedLineOfAFileThatKeepsTheOthers() throws Exception {
        List<Malformed> lines = BrokenUtterances.all()
                .filter(Malformed::isOneLine)
                .filter(line -> !new String(line.bytes(), java.nio.charset.StandardCharsets.UTF_8).isBlank())
                .toList();
        assertThat(lines).hasSizeGreaterThan(300);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (Malformed line : lines) {
            file.write(line.bytes());
            file.write('\n');
        }
        Response answer = post("/api/v1/feedback/imports", "application/x-ndjson; charset=UTF-8", file.toByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain(Malformed.WORDS);
        Map<String, String> wrong = new TreeMap<>();
        List<Map<String, Object>> rows = answer.jsonPath().getList("rows");
        assertThat(rows).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (!"rejected".equals(rows.get(i).get("outcome")) || rows.get(i).get("reason") == null) {
                wrong.put(lines.get(i).flaw(), String.valueOf(rows.get(i)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void asABatchEachIsRefusedOrRejectedAlone() {
        Map<String, String> wrong = new TreeMap<>();
        List<Malformed> bodies = BrokenUtterances.all()
                .filter(each -> each.bytes().length < 100_000)
                .gather(Gatherers.windowFixed(EVERY))
                .map(List::getFirst)
                .toList();
        assertThat(bodies).hasSizeGreaterThan(50);
        for (Malformed body : bodies) {
            Response answer = post(
                    "/api/v1/feedback/batches",
                    "application/json",
                    body.within("{\"items\":[", "]}").bytes());
            boolean rejected = answer.statusCode() == 200
                    && answer.jsonPath().getInt("accepted") == 0
                    && !answer.asString().contains(Malformed.WORDS);
            if (!rejected && !isProblem(answer, 400, 413)) {
                wrong.put(body.flaw(), answer.statusCode() + " " + answer.asString());
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
                "application/json; charset=iso-8859-1",
                "application/json; charset=klingon",
                "application/json; charset=\"\"",
                "application",
                "application/",
                "/json",
                "\u00e9/\u00e9",
                ";;;"
            })
    void whatIsNotDeclaredAsJsonIsNotRead(String type) {
        Response answer = post(
                "/api/v1/feedback",
                type,
                BrokenUtterances.utterance(Map.of()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(isProblem(answer, 400, 415))
                .as("%s: %s", answer.statusCode(), answer.asString())
                .isTrue();
    }

    private boolean isProblem(Response answer, Integer... statuses) {
        return List.of(statuses).contains(answer.statusCode())
                && answer.contentType().startsWith("application/problem+json")
                && !answer.asString().contains(Malformed.WORDS)
                && mapper.convertValue(answer.jsonPath().getMap("$"), Map.class).containsKey("title");
    }

    private static Response post(String path, String type, byte[] body) {
        return as(Role.INTEGRATION).header("Content-Type", type).body(body).post(path);
    }
}
