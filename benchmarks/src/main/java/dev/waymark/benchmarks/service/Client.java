package dev.waymark.benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks a service. An answer that is no success ends the run. */
public final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    Client(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    public byte[] get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    public JsonNode getJson(String path) {
        return json(get(path));
    }

    public JsonNode post(String path, JsonNode body) {
        return write("POST", path, "application/json", body);
    }

    public JsonNode patch(String path, JsonNode body) {
        return write("PATCH", path, "application/merge-patch+json", body);
    }

    private JsonNode write(String method, String path, String type, JsonNode body) {
        return json(send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body.toString()))));
    }

    private URI at(String path) {
        return address.resolve("/api/v1" + path);
    }

    private byte[] send(HttpRequest.Builder request) {
        HttpRequest built = request.header("Authorization", "Bearer " + token).build();
        HttpResponse<byte[]> answer = exchange(built);
        if (answer.statusCode() / 100 != 2 || answer.statusCode() == 202) {
            throw new IllegalStateException("%s %s was answered with %d: %s"
                    .formatted(built.method(), built.uri(), answer.statusCode(), new String(answer.body(), UTF_8)));
        }
        return answer.body();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    void await(String path, Duration patience) {
        HttpRequest ready = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(ready)) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("The service does not become ready");
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private boolean isReady(HttpRequest ready) {
        try {
            return exchange(ready).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
