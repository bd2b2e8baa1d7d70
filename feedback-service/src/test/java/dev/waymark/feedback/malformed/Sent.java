package dev.waymark.feedback.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** What was sent as it is, byte by byte, and what came back. */
record Sent(int status, String type, String answer) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String TOKEN = Tokens.of(Role.INTEGRATION);

    static Sent to(String path, String type, byte[] body) throws IOException, InterruptedException {
        return with(path, Map.of("Authorization", "Bearer " + TOKEN, "Content-Type", type), body);
    }

    /** To an operation of the API, with these headers and no others. */
    static Sent with(String path, Map<String, String> headers, byte[] body) throws IOException, InterruptedException {
        return send("/api/v1" + path, headers, body);
    }

    /** As a browser that nobody is logged in with. */
    static Sent toPage(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(path, Map.of("Content-Type", type), body);
    }

    private static Sent send(String path, Map<String, String> headers, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        headers.forEach(request::header);
        HttpResponse<String> response = CLIENT.send(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(),
                HttpResponse.BodyHandlers.ofString(UTF_8));
        return new Sent(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    JsonNode json() throws IOException {
        return MAPPER.readTree(answer);
    }

    boolean quotes() {
        return answer.contains(Malformed.WORDS);
    }

    /** Whether it was refused in one of these ways, as all refusals are worded, without quoting anybody. */
    boolean isProblem(Integer... statuses) throws IOException {
        return List.of(statuses).contains(status)
                && type.startsWith("application/problem+json")
                && json().hasNonNull("title")
                && !quotes();
    }
}
