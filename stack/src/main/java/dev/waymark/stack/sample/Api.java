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
    private static final Duration PATIENCE = Duration.ofSeconds(30);
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
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                .timeout(ONE_TRY)
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        var giveUp = Instant.now().plus(PATIENCE);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            while (NOT_YET.contains(answer.statusCode()) && Instant.now().isBefore(giveUp)) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                answer = http.send(request, BodyHandlers.ofString());
            }
            return read(answer);
        } catch (IOException e) {
            throw new CannotGoOn(method + " " + path + " got no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted while waiting for an answer.", e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() >= 300)
            throw new CannotGoOn(answer.request().method() + " " + answer.uri() + " was answered " + answer.statusCode()
                    + ": " + answer.body());
        return JSON.readTree(answer.body());
    }
}
