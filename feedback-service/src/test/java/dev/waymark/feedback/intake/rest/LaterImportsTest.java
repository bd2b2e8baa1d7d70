package dev.waymark.feedback.intake.rest;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.mongodb.client.MongoDatabase;
import dev.waymark.feedback.Eventually;
import dev.waymark.feedback.Intake;
import dev.waymark.service.axon.Logs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class LaterImportsTest {
    private static final String HEADER = "submissionId,collectedAt,rating,comment\n";
    private static final String IMPORTS = "/api/v1/feedback/imports";

    @Inject
    Intake intake;

    @Inject
    Logs logs;

    private final String source = UUID.randomUUID().toString();

    @Test
    void aFileIsWorkedOnAfterItHasArrived() {
        long before = intake.received();
        String rows = IntStream.range(0, 1_200)
                .mapToObj(row -> "%d,2026-01-23,%d,\n".formatted(row, row == 700 ? 9 : 2))
                .collect(Collectors.joining());
        String path = send("text/csv", HEADER + rows);

        JsonPath done = awaitEnd(path);
        assertThat(done.getString("state")).isEqualTo("done");
        assertThat(done.getLong("rows")).isEqualTo(1_200);
        assertThat(done.getLong("accepted")).isEqualTo(1_199);
        assertThat(done.getLong("rejected")).isEqualTo(1);
        assertThat(done.getString("endedAt")).isNotNull();
        assertThat(intake.received()).isEqualTo(before + 1_199);
        as(Role.ANALYST)
                .get(path + "/rows")
                .then()
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(702))
                .body("items[0].reason", equalTo("csat lies between 1 and 5, not 9"))
                .body("next", nullValue());
        Eventually.is(0L, () -> database().getCollection("import_parts").countDocuments());
    }

    @Test
    void whoFollowsAnImportIsToldOfItsEnd() {
        String path = send("application/x-ndjson", """
                {"submissionId": "a", "collectedAt": "2026-01-23T02:01:00Z", "scores": {"nps": 9}}
                """);
        String events = as(Role.INTEGRATION)
                .accept("text/event-stream")
                .get(path + "/progress")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/event-stream"))
                .extract()
                .asString();
        assertThat(events.lines().filter(line -> !line.isBlank()).toList().getLast())
                .startsWith("data:")
                .contains("\"state\":\"done\"", "\"accepted\":1");
    }

    @Test
    void theSameFileAgainIsAllDuplicates() {
        String file = HEADER + "a,2026-01-23,5,\nb,2026-01-23,4,\n";
        assertThat(awaitEnd(send("text/csv", file)).getLong("accepted")).isEqualTo(2);
        JsonPath again = awaitEnd(send("text/csv", file));
        assertThat(again.getLong("accepted")).isZero();
        assertThat(again.getLong("duplicates")).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotOneOfFeedbackFailsWithTheReason() {
        JsonPath failed = awaitEnd(send("text/csv", "colour,size\nred,4\n"));
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getString("failure")).isEqualTo("The header is not that of a feedback file");
        assertThat(failed.getLong("rows")).isZero();
    }

    @Test
    void importsAreListedTheNewestFirstInPages() {
        String first = send("text/csv", HEADER + "a,2026-01-23,5,\n");
        String second = send("text/csv", HEADER + "b,2026-01-23,5,\n");
        JsonPath newest = list("?limit=1");
        assertThat(IMPORTS + "/" + newest.getString("items[0].id")).isEqualTo(second);
        assertThat(IMPORTS + "/"
                        + list("?limit=1&cursor=" + newest.getString("next")).getString("items[0].id"))
                .isEqualTo(first);
        awaitEnd(first);
        awaitEnd(second);
    }

    @Test
    void whatHasEndedIsNotCancelledAndWhatIsUnknownIsNotFound() {
        String path = send("text/csv", HEADER + "a,2026-01-23,5,\n");
        awaitEnd(path);
        as(Role.INTEGRATION).delete(path).then().statusCode(200).body("state", equalTo("done"));
        as(Role.INTEGRATION).get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
        as(Role.INTEGRATION)
                .get(path + "/rows?cursor=x")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
        as(Role.CONTRIBUTOR).get(path).then().statusCode(403);
    }

    @Test
    void whatWasTakenInBeforeAnImportWasCancelledIsCounted() {
        long before = intake.received();
        String rows = IntStream.range(0, 20_000)
                .mapToObj("%d,2026-01-23,2,\n"::formatted)
                .collect(Collectors.joining());
        String path = send("text/csv", HEADER + rows);
        Eventually.eventually(() -> assertThat(intake.received()).isGreaterThan(before + 100));

        as(Role.INTEGRATION).delete(path).then().statusCode(200).body("state", equalTo("cancelled"));

        // The rows that were at work when it stopped may be in without being counted.
        Eventually.eventually(
                () -> assertThat(as(Role.ANALYST).get(path).jsonPath().getLong("accepted"))
                        .isBetween(intake.received() - before - 64, intake.received() - before)
                        .isGreaterThan(36));
        assertThat(intake.received()).isLessThan(before + 20_000);
        // One at a time: when the next has ended, nothing of this one comes any more.
        awaitEnd(send("text/csv", HEADER + "after,2026-01-23,5,\n"));
    }

    private String send(String type, String file) {
        return as(Role.INTEGRATION)
                .contentType(type + ";charset=UTF-8")
                .header("Prefer", "respond-async")
                .queryParam("source", source)
                .body(file.getBytes(UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .body("id", notNullValue())
                .body("bytes", equalTo(file.getBytes(UTF_8).length))
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static JsonPath awaitEnd(String path) {
        await("the end of the import")
                .atMost(Duration.ofMinutes(1))
                .until(() -> List.of("done", "failed").contains(open(path).getString("state")));
        return open(path);
    }

    private static JsonPath open(String path) {
        return as(Role.INTEGRATION).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath list(String query) {
        return as(Role.ANALYST)
                .get(IMPORTS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private MongoDatabase database() {
        return logs.ownDatabase();
    }
}
