package dev.waymark.feedback.intake.rest;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.feedback.Intake;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class BadFeedbackTest {
    private static final String GOOD = """
            {"source": "survey", "submissionId": "bad-1", "collectedAt": "2026-01-23T02:01:00Z", "comment": "Fine"}""";

    @Inject
    Intake intake;

    private long head;

    @BeforeEach
    void remember() {
        head = intake.received();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(intake.received()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "survey"               | ""                       | source
            "survey"               | 7                        | source
            "survey"               | {"$gt": ""}              | source
            "survey"               | ["survey"]               | source
            "survey"               | "a\\u0000b"              | source
            "bad-1"                | null                     | submissionId
            "bad-1"                | "two\\nlines"            | submissionId
            "2026-01-23T02:01:00Z" | null                     | collectedAt
            "2026-01-23T02:01:00Z" | "yesterday"              | collectedAt
            "2026-01-23T02:01:00Z" | "2026-02-30T00:00:00Z"   | collectedAt
            "2026-01-23T02:01:00Z" | "2199-01-01T00:00:00Z"   | collectedAt
            "2026-01-23T02:01:00Z" | "-999999999-01-01T00:00:00Z" | collectedAt
            "2026-01-23T02:01:00Z" | true                     | collectedAt
            "Fine"                 | ""                       | comment
            "Fine"                 | "a\\u0000b"              | comment
            "Fine"                 | "half a \\ud83d"         | comment
            "Fine"                 | "x", "colour": "red"     | colour
            "Fine"                 | "x", "language": "klingon!" | language
            "Fine"                 | "x", "customer": "a\\tb" | customer
            "Fine"                 | "x", "map": "not-a-uuid" | map
            "Fine"                 | "x", "map": "1-1-1-1-1"  | map
            "Fine"                 | "x", "touchpoint": "0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21" | map
            "Fine"                 | "x", "scores": {"csat": 0} | scores
            "Fine"                 | "x", "scores": {"nps": 11} | scores
            "Fine"                 | "x", "scores": {"ces": -1} | scores
            "Fine"                 | "x", "scores": {"csat": "5"} | scores.csat
            "Fine"                 | "x", "scores": {"csat": 99999999999} | scores.csat
            "Fine"                 | "x", "scores": 5         | scores
            """)
    void aFieldThatIsNotAsItMustBeIsNamed(String good, String bad, String field) {
        submit(GOOD.replace(good, bad))
                .statusCode(400)
                .body("type", equalTo("urn:waymark:problem:invalid-input"))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "7", "\"text\"", "{", "{}", "<feedback/>", "source=survey", "{'a': 1}"})
    void aBodyThatIsNoUtteranceIsRefused(String body) {
        submit(body).statusCode(400).body("type", startsWith("urn:waymark:problem:"));
    }

    @Test
    void aDoubledFieldIsRefused() {
        submit(GOOD.replace("\"source\": \"survey\"", "\"source\": \"survey\", \"source\": \"review\""))
                .statusCode(400);
    }

    @Test
    void anEndlessNestingIsRefused() {
        submit("[".repeat(200_000)).statusCode(400);
    }

    @Test
    void aCommentHasALimit() {
        submit(GOOD.replace("Fine", "x".repeat(10_001))).statusCode(400).body("violations.field", hasItem("comment"));
        submit(GOOD.replace("Fine", "x".repeat(10 << 20))).statusCode(400);
    }

    @Test
    void anotherEncodingIsRefused() {
        as(Role.INTEGRATION)
                .header("Content-Type", "application/json")
                .body(GOOD.replace("Fine", "caf\u00e9").getBytes(ISO_8859_1))
                .post("/api/v1/feedback")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        as(Role.INTEGRATION)
                .contentType("text/plain")
                .body(GOOD)
                .post("/api/v1/feedback")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map=x",
                "touchpoint=%7B%22$gt%22:%22%22%7D",
                "from=yesterday",
                "to=2026-02-30",
                "from=%2B999999999-01-01",
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=x"
            })
    void aListRefusesWhatItCannotUnderstand(String query) {
        for (String path : new String[] {"/api/v1/feedback?", "/api/v1/feedback/summary?"}) {
            if (path.contains("summary") && (query.startsWith("limit") || query.startsWith("cursor"))) {
                continue;
            }
            as(Role.ANALYST)
                    .urlEncodingEnabled(false)
                    .get(path + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21", "x", "%00", "1-1-1-1-1"})
    void whatIsNotThereIsNotFound(String id) {
        as(Role.ANALYST)
                .urlEncodingEnabled(false)
                .get("/api/v1/feedback/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse submit(String body) {
        return as(Role.INTEGRATION)
                .header("Content-Type", "application/json")
                .body(body.getBytes(UTF_8))
                .post("/api/v1/feedback")
                .then()
                .contentType("application/problem+json");
    }
}
