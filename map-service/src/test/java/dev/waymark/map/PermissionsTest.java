package dev.waymark.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.MapPermissions.Row;
import dev.waymark.map.Right.Answer;
import dev.waymark.testkit.Operation;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation on a map, called by everybody that can be something to it. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class PermissionsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "urn:waymark:problem:";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What a problem says, whichever ids it names; only its status where an answer is none. */
    private record Said(
            int status, @Nullable String type, @Nullable String detail) {
        static Said of(HttpResponse<byte[]> answer) throws IOException {
            String media = answer.headers().firstValue("Content-Type").orElse("");
            if (!media.startsWith("application/problem+json")) {
                return new Said(answer.statusCode(), null, null);
            }
            JsonNode problem = JSON.readTree(answer.body());
            return new Said(
                    answer.statusCode(),
                    problem.path("type").asText(),
                    ID.matcher(problem.path("detail").asText()).replaceAll("it"));
        }

        boolean is(String problem) {
            return (PROBLEM + problem).equals(type);
        }
    }

    @Test
    void everyOperationSaysWhatItNeedsOfItsMap() {
        assertThat(Operation.all())
                .extracting(Operation::id)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                MapPermissions.ROWS.stream().map(Row::operation), MapPermissions.OF_NO_MAP.stream())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everybodyMayWhatTheirRoleAndTheVisibilityOfTheMapSay(Visibility visibility) throws Exception {
        Map<String, Operation> operations =
                Operation.all().stream().collect(Collectors.toMap(Operation::id, Function.identity()));
        SharedThings things = SharedThings.on(visibility);
        SharedThings nothing = things.unknown();
        List<String> wrong = new ArrayList<>();
        for (Row row : MapPermissions.ROWS) {
            Operation operation = Objects.requireNonNull(operations.get(row.operation()));
            Said unknown = call(operation, row, nothing, MapCaller.OUTSIDER);
            if (unknown.type() == null) {
                wrong.add("%s of nothing: %s".formatted(row.operation(), unknown));
            }
            for (MapCaller caller : MapCaller.values()) {
                Said said = call(operation, row, things, caller);
                if (!isRight(row, visibility, caller, said, unknown)) {
                    wrong.add("%s as %s: %s".formatted(row.operation(), caller, said));
                }
            }
        }
        assertThat(wrong).as("wrongly answered on a map that is %s", visibility).isEmpty();
    }

    private static boolean isRight(Row row, Visibility visibility, MapCaller caller, Said said, Said unknown) {
        Answer expected = row.right().answer(visibility, caller);
        if (expected == Answer.ALLOWED && caller == MapCaller.VIEWER && row.only() != null) {
            return said.is(row.only());
        }
        return expected == answer(said, unknown);
    }

    private static Answer answer(Said said, Said unknown) {
        if (said.equals(unknown)) {
            return Answer.UNKNOWN;
        }
        return said.is("map-not-shared") ? Answer.REFUSED : Answer.ALLOWED;
    }

    /** Without REST Assured, which takes longer over a call than the service does. */
    private static Said call(Operation operation, Row row, SharedThings things, MapCaller caller)
            throws IOException, InterruptedException {
        HttpRequest.Builder call = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + operation.pathWith(things)))
                .header("Authorization", "Bearer " + caller.token());
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        if (row.body() != null) {
            call.header("Content-Type", operation.mediaType());
            body = HttpRequest.BodyPublishers.ofString(things.fill(row.body()));
        }
        String method = operation.method().toUpperCase(Locale.ROOT);
        return Said.of(HTTP.send(call.method(method, body).build(), HttpResponse.BodyHandlers.ofByteArray()));
    }
}
