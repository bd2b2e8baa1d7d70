package dev.waymark.feedback.customer;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.Eventually;
import dev.waymark.feedback.Intake;
import dev.waymark.feedback.Traces;
import dev.waymark.feedback.intake.write.ReceiveFeedback;
import dev.waymark.feedback.intake.write.Submission;
import dev.waymark.feedback.privacy.CustomerKeys;
import dev.waymark.feedback.privacy.Vault;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Logs;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A customer is erased while a file is read in which they speak. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ErasureDuringImportTest {
    private static final String IMPORTS = "/api/v1/feedback/imports";

    /** Empty lines are passed over; so many push what comes before them through every buffer on the way. */
    private static final String EMPTY_LINES = "\n".repeat(1 << 16);

    /** Nothing takes that long to get into the log. */
    private static final Duration A_WHILE = Duration.ofMinutes(6);

    @Inject
    Logs logs;

    @Inject
    Intake intake;

    @Inject
    Traces traces;

    @Inject
    CustomerKeys keys;

    @Inject
    Vault vault;

    @Inject
    Commands commands;

    @Inject
    Erasure erasure;

    private final String source = "file " + UUID.randomUUID();
    private final String customer = "crm-" + UUID.randomUUID();
    private final String words = "Wombats ate parcel " + UUID.randomUUID();

    /** What an analyst is told of a row. */
    private enum Shown {
        ERASED,
        AS_SENT
    }

    @Test
    void rowsTakenInBeforeAreErasedAndThoseThatComeAfterwardsAreOfSomebodyNew() throws Exception {
        long before = intake.received();
        PipedInputStream body = new PipedInputStream(1 << 16);
        CompletableFuture<HttpResponse<String>> answer;
        SubjectId first;
        try (OutputStream file = new PipedOutputStream(body)) {
            answer = send(body);
            write(file, 0, 40);
            Eventually.is(before + 40, intake::received);
            first = keys.known(customer).orElseThrow();
            CompletableFuture<Void> erasing = CompletableFuture.runAsync(this::erase);
            write(file, 40, 240);
            erasing.join();
            write(file, 240, 280);
        }

        assertThat(JsonPath.from(answer.get().body()).getLong("accepted")).isEqualTo(280);
        assertThat(IntStream.range(0, 40).mapToObj(this::shown)).containsOnly(Shown.ERASED);
        assertThat(IntStream.range(40, 240).mapToObj(this::shown)).doesNotContainNull();
        assertThat(IntStream.range(240, 280).mapToObj(this::shown)).containsOnly(Shown.AS_SENT);
        assertThat(vault.open(List.of(first)).isErased(first)).isTrue();
        assertThat(keys.known(customer)).isPresent().isNotEqualTo(Optional.of(first));
        nothingIsLeftOnceErased(first, 280);
    }

    @Test
    void aFileThatWasHandedInToBeWorkedOnLaterLeavesNothingEither() {
        String path = as(Role.INTEGRATION)
                .contentType("text/csv;charset=UTF-8")
                .header("Prefer", "respond-async")
                .queryParam("source", source)
                .body((header() + rows(0, 300)).getBytes(UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.eventually(
                () -> as(Role.ANALYST).get("/api/v1/feedback/" + id(0)).then().statusCode(200));
        SubjectId first = keys.known(customer).orElseThrow();
        erase();
        Eventually.eventually(
                () -> assertThat(as(Role.INTEGRATION).get(path).jsonPath().getString("state"))
                        .isEqualTo("done"));

        assertThat(as(Role.INTEGRATION).get(path).jsonPath().getLong("accepted"))
                .isEqualTo(300);
        assertThat(shown(0)).isEqualTo(Shown.ERASED);
        assertThat(IntStream.range(0, 300).filter(row -> row % 40 < 2).mapToObj(this::shown))
                .doesNotContainNull();
        assertThat(logs.ownDatabase().getCollection("import_parts").countDocuments())
                .isZero();
        assertThat(Optional.ofNullable(logs.ownDatabase()
                                .getCollection("imports")
                                .find(Filters.eq(path.substring(path.lastIndexOf('/') + 1)))
                                .first())
                        .orElseThrow())
                .as("the key of the file is gone")
                .doesNotContainKey("key");
        nothingIsLeftOnceErased(first, 300);
    }

    @Test
    void whatWasSealedBeforeAndStoredAfterwardsIsUnreadableAtOnceAndSoonDropped() {
        Submission early = new Submission(source, "early");
        Submission late = new Submission(source, "late");
        commands.send(receive(early, sealed(early)));
        Vault.Sealed underWay = sealed(late);

        erase();
        commands.send(receive(late, underWay));

        assertThat(shown(late.feedback(), words)).isEqualTo(Shown.ERASED);
        erasure.finish();
        Document view = document(late.feedback());
        assertThat(view.get("comment")).isNull();
        assertThat(view.get("subject")).isNull();
        assertThat(view.get("erasedAt")).isNotNull();
        assertThat(shown(late.feedback(), words)).isEqualTo(Shown.ERASED);
        erasure.finish(Instant.now().plus(A_WHILE));
        Eventually.is(List.of("events"), () -> traces.of(underWay.subject().toString()));
    }

    /** Erases who the customer has become, too. */
    private void nothingIsLeftOnceErased(SubjectId first, int rows) {
        Optional<SubjectId> second = keys.known(customer);
        if (second.isPresent()) {
            erase();
        }
        // Rows that were stored after the erasure are dropped; nothing will be found out about them.
        erasure.finish();
        intake.head();
        erasure.finish(Instant.now().plus(A_WHILE));
        intake.head();

        assertThat(IntStream.range(0, rows).filter(row -> row % 40 < 2).mapToObj(this::shown))
                .containsOnly(Shown.ERASED);
        assertThat(traces.of(words)).isEmpty();
        assertThat(traces.ofAnyFormOf(customer)).isEmpty();
        assertThat(traces.of(first.toString())).containsExactly("events");
        second.ifPresent(subject -> assertThat(traces.of(subject.toString())).containsExactly("events"));
        assertThat(keys.destroyed()).doesNotContainKey(first);
    }

    private CompletableFuture<HttpResponse<String>> send(PipedInputStream body) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + IMPORTS + "?source="
                                        + source.replace(" ", "%20")))
                                .header("Authorization", "Bearer " + Tokens.of(Role.INTEGRATION))
                                .header("Content-Type", "text/csv; charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private void write(OutputStream file, int from, int to) {
        try {
            file.write(((from == 0 ? header() : "") + rows(from, to) + EMPTY_LINES).getBytes(UTF_8));
            file.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String header() {
        return "submissionId,collectedAt,csat,comment,customer\n";
    }

    /** All are of the customer; they have written something in two of forty. */
    private String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int row = from; row < to; row++) {
            rows.append("%d,2026-01-23,%d,%s,%s\n".formatted(row, row % 5 + 1, comment(row), customer));
        }
        return rows.toString();
    }

    private String comment(int row) {
        return row % 40 < 2 ? words + " " + row : "";
    }

    private Shown shown(int row) {
        return shown(id(row), comment(row));
    }

    private FeedbackId id(int row) {
        return new Submission(source, Integer.toString(row)).feedback();
    }

    /** One or the other: nothing in between. */
    private Shown shown(FeedbackId id, String comment) {
        JsonPath answer = as(Role.ANALYST).get("/api/v1/feedback/" + id).jsonPath();
        String read = answer.getString("comment");
        String who = answer.getString("customer");
        if (Boolean.TRUE.equals(answer.get("erased"))) {
            assertThat(read).as("comment of who is erased").isNull();
            assertThat(who).as("who is erased").isNull();
            return Shown.ERASED;
        }
        assertThat(who).isEqualTo(customer);
        assertThat(read == null ? "" : read).isEqualTo(comment);
        return Shown.AS_SENT;
    }

    private Vault.Sealed sealed(Submission submission) {
        return Optional.ofNullable(vault.seal(submission.feedback(), customer, words))
                .orElseThrow();
    }

    private static ReceiveFeedback receive(Submission submission, Vault.Sealed sealed) {
        return new ReceiveFeedback(
                submission,
                Instant.parse("2026-01-23T02:01:00Z"),
                null,
                null,
                null,
                null,
                null,
                new Scores(2, null, null),
                null,
                sealed.subject(),
                sealed.comment(),
                null);
    }

    private Document document(FeedbackId id) {
        return Optional.ofNullable(logs.ownDatabase()
                        .getCollection("feedback")
                        .find(Filters.eq(id.toString()))
                        .first())
                .orElseThrow();
    }

    private void erase() {
        as(Role.ADMIN).delete("/api/v1/customers/" + customer).then().statusCode(204);
    }
}
