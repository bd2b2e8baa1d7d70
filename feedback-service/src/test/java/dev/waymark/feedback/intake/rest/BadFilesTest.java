package dev.waymark.feedback.intake.rest;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.feedback.Intake;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class BadFilesTest {
    private static final String HEADER = "submissionId,source,collectedAt,rating,comment\n";
    private static final String TIME = "2026-01-23T02:01:00Z";

    @Inject
    Intake intake;

    private final String source = UUID.randomUUID().toString();
    private long head;

    @BeforeEach
    void remember() {
        head = intake.received();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a,b,c\n1,2,3\n",
                "submissionId,source,collectedAt,rating,RATING\nx,s,2026-01-23T02:01:00Z,5,5\n",
                "submissionId,source,rating\nx,s,5\n",
                "\"submissionId,source,collectedAt,rating\n",
                "submissionId|source|collectedAt|rating\nx|s|2026-01-23T02:01:00Z|5\n",
                "x,s,2026-01-23T02:01:00Z,5,A file without a header\n",
                "\0\0\0\0",
                "{\"source\":\"s\"}"
            })
    void aFileWithoutAUsableHeaderIsRefusedAsAWhole(String file) {
        csv(file.getBytes(UTF_8)).statusCode(400).contentType("application/problem+json");
        assertThat(intake.received()).isEqualTo(head);
    }

    @Test
    void utf16IsRefusedAsAWhole() {
        csv(("\uFEFF" + HEADER + row("a", "good")).getBytes(UTF_16LE))
                .statusCode(400)
                .contentType("application/problem+json");
        assertThat(intake.received()).isEqualTo(head);
    }

    @Test
    void aDeclaredCharsetOtherThanUtf8IsRefused() {
        as(Role.INTEGRATION)
                .header("Content-Type", "text/csv; charset=iso-8859-1")
                .body((HEADER + row("a", "good")).getBytes(ISO_8859_1))
                .post("/api/v1/feedback/imports")
                .then()
                .statusCode(415)
                .body("detail", equalTo("Send UTF-8"));
        assertThat(intake.received()).isEqualTo(head);
    }

    @Test
    void rowsInLatin1AreRefusedWhereTheyAreNotUtf8() {
        csv((HEADER + row("a", "good") + row("b", "caf\u00e9") + row("c", "good")).getBytes(ISO_8859_1))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rows[1].reason", equalTo("The row is not UTF-8"));
        assertThat(intake.received()).isEqualTo(head + 2);
    }

    @Test
    void aHugeCellIsRefusedAlone() {
        csv((HEADER + row("a", "good") + row("b", "x".repeat(10 << 20)) + row("c", "good")).getBytes(UTF_8))
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("rows[1].reason", equalTo("comment size must be between 0 and 10000"));
        assertThat(intake.received()).isEqualTo(head + 2);
    }

    @Test
    void nulIsRefusedAlone() {
        csv((HEADER + row("a", "good") + row("b", "x\0y") + row("c\0", "good")).getBytes(UTF_8))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rows[1].reason", equalTo("comment must not contain NUL or broken characters"))
                .body(
                        "rows[2].reason",
                        equalTo("submissionId must not contain control, direction or broken characters"));
        assertThat(intake.received()).isEqualTo(head + 1);
    }

    @Test
    void anUnclosedQuoteKeepsTheRowsBeforeIt() {
        csv((HEADER + row("a", "good") + row("b", "\"open") + row("c", "good")).getBytes(UTF_8))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rows[1].row", equalTo(3))
                .body("rows[1].reason", startsWith("A quote is not closed in this row"));
        assertThat(intake.received()).isEqualTo(head + 1);
    }

    @Test
    void textThatWouldRunElsewhereIsKeptAsText() {
        String evil = "=cmd|' /C calc'!A0 '; drop table feedback; <script>alert(1)</script> {\"$gt\":\"\"}";
        String id = csv((HEADER + row("a", "\"" + evil.replace("\"", "\"\"") + "\"")).getBytes(UTF_8))
                .statusCode(200)
                .body("accepted", equalTo(1))
                .extract()
                .path("rows[0].feedback");
        as(Role.ANALYST).get("/api/v1/feedback/" + id).then().body("comment", equalTo(evil));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        as(Role.INTEGRATION)
                .contentType("application/vnd.ms-excel")
                .body(new byte[] {1, 2, 3})
                .post("/api/v1/feedback/imports")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void anAnswerNobodyCanMakeIsRefusedBeforeAnythingIsStored() {
        as(Role.INTEGRATION)
                .contentType("text/csv; charset=UTF-8")
                .accept("image/png")
                .body((HEADER + row("a", "good")).getBytes(UTF_8))
                .post("/api/v1/feedback/imports")
                .then()
                .statusCode(406);
        assertThat(intake.received()).isEqualTo(head);
    }

    private String row(String id, String comment) {
        return "%s,%s,%s,5,%s\n".formatted(id, source, TIME, comment);
    }

    private static ValidatableResponse csv(byte[] file) {
        return as(Role.INTEGRATION)
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/v1/feedback/imports")
                .then();
    }
}
