package dev.waymark.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.keycloak.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** The gateway's API as a demo user sees it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ONE_TRY = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int ACCEPTED = 202;
    /** A service may not have heard yet of what another one has just answered. */
    private static final Set<Integer> NOT_YET = Set.of(404, 409, 503);

    private final String gateway;
    private final Tokens tokens;
    private final Map<String, String> tokenOf = new HashMap<>();

    Api(String gateway, Tokens tokens) {
        this.gateway = gateway;
        this.tokens = tokens;
    }

    String token(String user) {
        return tokenOf.computeIfAbsent(user, tokens::of);
    }

    JsonNode send(String user, String method, String path, String type, String body) {
        var giveUp = Instant.now().plus(PATIENCE);
        var request = request(user, "/api/v1" + path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = ask(http, request, giveUp);
            var location = answer.headers().firstValue("Location");
            // It is done, but the service cannot show it yet.
            if (answer.statusCode() == ACCEPTED && location.isPresent())
                answer = ask(http, request(user, location.get()).GET().build(), giveUp);
            return read(answer);
        } catch (IOException e) {
            throw new CannotGoOn(method + " " + path + " got no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted while waiting for an answer.", e);
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(ONE_TRY)
                .header("Authorization", "Bearer " + token(user));
    }

    private static HttpResponse<String> ask(HttpClient http, HttpRequest request, Instant giveUp)
            throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofString());
        while (NOT_YET.contains(answer.statusCode()) && Instant.now().isBefore(giveUp)) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            answer = http.send(request, BodyHandlers.ofString());
        }
        return answer;
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300)
            throw new CannotGoOn(answer.request().method() + " " + answer.uri() + " was answered " + answer.statusCode()
                    + ": " + answer.body());
        return JSON.readTree(answer.body());
    }
}
