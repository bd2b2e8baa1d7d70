package dev.waymark.feedback.intake.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.feedback.Intake;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class ManyRowsTest {
    private static final int ROWS = 50_000;
    private static final int GOOD_EVERY = 1_000;

    @Inject
    Intake intake;

    /** The sender reads nothing before all is sent, and the answer is larger than what a connection buffers. */
    @Test
    void everyOneOfManyRowsIsAnsweredInOrder() throws Exception {
        long head = intake.received();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/api/v1/feedback/imports".formatted(RestAssured.port)))
                .header("Authorization", "Bearer " + Tokens.of(Role.INTEGRATION))
                .header("Content-Type", "text/csv")
                .header("Accept", "application/x-ndjson")
                .timeout(Duration.ofMinutes(5))
                .POST(BodyPublishers.ofInputStream(ManyRowsTest::file))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            Iterator<String> lines = answer.body().iterator();
            for (int row = 2; row < ROWS + 2; row++) {
                assertThat(lines.next())
                        .startsWith("{\"row\":%d,\"outcome\":\"%s\""
                                .formatted(row, (row - 2) % GOOD_EVERY == 0 ? "accepted" : "rejected"));
            }
            assertThat(lines.hasNext()).isFalse();
        }
        assertThat(intake.received()).isEqualTo(head + ROWS / GOOD_EVERY);
    }

    private static InputStream file() {
        String source = UUID.randomUUID().toString();
        Stream<String> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> "%d,%s,2026-01-23,%d,%s\n"
                        .formatted(row, source, row % GOOD_EVERY == 0 ? 5 : 9, "It broke on day two. ".repeat(20)));
        return new SequenceInputStream(
                Collections.enumeration(Stream.concat(Stream.of("submissionId,source,collectedAt,csat,comment\n"), rows)
                        .<InputStream>map(line -> new ByteArrayInputStream(line.getBytes(UTF_8)))
                        .toList()));
    }
}
