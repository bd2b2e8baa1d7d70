package dev.waymark.action;

import static dev.waymark.testkit.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.waymark.eventstore.EventLog;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem and the log stays as it was. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class BadInputTest {
    private static final String ID = UUID.randomUUID().toString();

    @Inject
    EventLog log;

    private long head;

    @BeforeEach
    void rememberTheLog() {
        head = log.head();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(log.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans",
                "plans/ID/actions",
                "opportunities",
                "opportunities/ID/dismissal",
                "actions/ID/completion",
                "actions/ID/dropping"
            })
    void aBodyThatIsNoObjectIsRefusedEverywhere(String path) {
        for (String body : new String[] {"", " ", "{", "[]", "null", "7", "\"text\"", "{\"name\": ", "\u0000", "{}}"}) {
            refused(400, post(path.replace("ID", ID), body));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | name",
                "{\"name\": null} | name",
                "{\"name\": \"\"} | name",
                "{\"name\": \"  \"} | name",
                "{\"name\": 5} | name",
                "{\"name\": true} | name",
                "{\"name\": {\"$gt\": \"\"}} | name",
                "{\"name\": [\"a\"]} | name",
                "{\"name\": \"a\\u0000b\"} | name",
                "{\"name\": \"a\", \"owner\": \"b\"} | owner",
                "{\"name\": \"a\", \"$where\": \"1\"} | $where"
            })
    void aPlanNeedsAProperName(String body, String field) {
        refused(400, post("plans", body)).body("violations.field", hasItem(field));
    }

    @Test
    void aNameHasALength() {
        refused(400, post("plans", "{\"name\": \"%s\"}".formatted("n".repeat(201))))
                .body("violations.field", hasItem("name"));
    }

    @Test
    void aFieldComesOnce() {
        refused(400, post("plans", "{\"name\": \"a\", \"name\": \"b\"}"));
    }

    @Test
    void textIsUtf8() {
        refused(
                400,
                as(Role.JOURNEY_MANAGER)
                        .contentType("application/json")
                        .body("{\"name\": \"Käufer\"}".getBytes(StandardCharsets.ISO_8859_1))
                        .post("/api/v1/plans")
                        .then());
    }

    @Test
    void aBodyIsJson() {
        refused(
                415,
                as(Role.JOURNEY_MANAGER)
                        .contentType(ContentType.TEXT)
                        .body("name=a")
                        .post("/api/v1/plans")
                        .then());
    }

    @Test
    void aHugeBodyIsNotRead() {
        refused(413, post("plans", "{\"name\": \"%s\"}".formatted("n".repeat(2_000_000))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"deadline\": \"2026-02-30\" | deadline",
                "\"deadline\": \"+999999999-12-31\" | deadline",
                "\"deadline\": 20270101 | deadline",
                "\"deadline\": \"tomorrow\" | deadline",
                "\"assignee\": \"'; drop table users\" | assignee",
                "\"assignee\": {\"$ne\": null} | assignee",
                "\"opportunity\": \"<script>alert(1)</script>\" | opportunity",
                "\"commitment\": {} | commitment.kpi",
                "\"commitment\": 5 | commitment",
                "\"commitment\": {\"evaluationDays\": 0} | commitment.evaluationDays",
                "\"commitment\": {\"evaluationDays\": 1.5} | commitment.evaluationDays",
                "\"commitment\": {\"target\": 1e400} | commitment.target",
                "\"commitment\": {\"target\": NaN} | ",
                "\"improvement\": {} | improvement"
            })
    void anActionNeedsProperParts(String part, String field) {
        ValidatableResponse answer = refused(400, post("plans/%s/actions".formatted(ID), "{%s}".formatted(part)));
        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
    }

    @Test
    void aBaselineDoesNotEndBeforeItBegins() {
        refused(400, post("plans/%s/actions".formatted(ID), """
                        {"title": "A", "assignee": "%s", "assigneeName": "Ada", "deadline": "2027-01-01",
                         "commitment": {"kpi": "%s", "baselineFrom": "2026-02-01", "baselineTo": "2026-01-01",
                                        "target": 4, "evaluationDays": 30}}""".formatted(ID, ID)))
                .body("violations.field", hasItem("commitment.baselineTo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"framework\": \"magic\"}", "{\"framework\": 0}", "{\"framework\": {\"$gt\": \"\"}}"})
    void aScoreHasAKnownFramework(String body) {
        refused(
                        400,
                        as(Role.JOURNEY_MANAGER)
                                .contentType(ContentType.JSON)
                                .body(body)
                                .put("/api/v1/opportunities/%s/score".formatted(ID))
                                .then())
                .body("violations.field", hasItem("framework"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opportunities?map='; drop",
                "opportunities?state=closed",
                "opportunities?state[$ne]=open&state=%00",
                "opportunities?cursor=%7B%22$gt%22:1%7D",
                "opportunities?limit=0",
                "opportunities?limit=201",
                "opportunities?limit=many",
                "opportunities/candidates",
                "actions?dueBefore=tomorrow",
                "actions?dueBefore=%2B999999999-12-31",
                "actions?assignee=ada",
                "actions?status=late",
                "plans?cursor=a"
            })
    void aQueryThatCannotBeMeantIsRefused(String query) {
        refused(
                400,
                as(Role.VIEWER)
                        .urlEncodingEnabled(false)
                        .get("/api/v1/" + query.replace(" ", "%20"))
                        .then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans/", "actions/", "opportunities/"})
    void whatIsNoIdIsNotFound(String path) {
        for (String id : new String[] {"1", "%00", "%7B%22$gt%22:%22%22%7D", "..%2F..", ID}) {
            refused(
                    404,
                    as(Role.VIEWER)
                            .urlEncodingEnabled(false)
                            .get("/api/v1/" + path + id)
                            .then());
        }
    }

    @Test
    void aRevisionIsANumberInQuotes() {
        refused(
                        400,
                        as(Role.JOURNEY_MANAGER)
                                .contentType(ContentType.JSON)
                                .header("If-Match", "latest")
                                .body("{\"reason\": \"A\"}")
                                .post("/api/v1/opportunities/%s/dismissal".formatted(ID))
                                .then())
                .body("violations.field", hasItem("If-Match"));
    }

    private static ValidatableResponse post(String path, String body) {
        return as(Role.JOURNEY_MANAGER)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/" + path)
                .then();
    }

    private static ValidatableResponse refused(int status, ValidatableResponse answer) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("status", equalTo(status));
    }
}
