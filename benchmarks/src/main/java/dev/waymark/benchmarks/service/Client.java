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
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return send(to(path).GET().build());
    }

    public JsonNode getJson(String path) {
        return json(get(path));
    }

    public JsonNode post(String path, JsonNode body) {
        return json(send(posted(path, body.toString())));
    }

    /** The answer, or nothing where there was none or it was no success: for those who send again. */
    public Optional<JsonNode> offer(String path, String body) {
        try {
            HttpResponse<byte[]> answer = exchange(posted(path, body), BodyHandlers.ofByteArray());
            return isSuccess(answer) ? Optional.of(json(answer.body())) : Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Sends a file while it is made; the answer has a line for each of its rows, which come when they come. */
    public Stream<String> upload(String path, String type, Iterable<byte[]> file) {
        HttpResponse<Stream<String>> answer = exchange(
                to(path).header("Content-Type", type)
                        .header("Accept", "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArrays(file))
                        .build(),
                BodyHandlers.ofLines());
        if (!isSuccess(answer)) throw refused(answer, answer.body().collect(Collectors.joining("\n")));
        return answer.body();
    }

    public JsonNode patch(String path, JsonNode body) {
        return json(send(to(path).header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body.toString()))
                .build()));
    }

    private HttpRequest posted(String path, String body) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return authorized(address.resolve("/api/v1" + path));
    }

    private HttpRequest.Builder authorized(URI target) {
        return HttpRequest.newBuilder(target).header("Authorization", "Bearer " + token);
    }

    private byte[] send(HttpRequest request) {
        HttpResponse<byte[]> answer = exchange(request, BodyHandlers.ofByteArray());
        if (!isSuccess(answer)) throw refused(answer, new String(answer.body(), UTF_8));
        return answer.body();
    }

    /** What is accepted but not yet to be read is none. */
    private static boolean isSuccess(HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 2 && answer.statusCode() != 202;
    }

    private static IllegalStateException refused(HttpResponse<?> answer, String body) {
        HttpRequest request = answer.request();
        return new IllegalStateException(
                "%s %s was answered with %d: %s".formatted(request.method(), request.uri(), answer.statusCode(), body));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    void await(String path, Duration patience) {
        HttpRequest ready = authorized(address.resolve(path)).GET().build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady(ready)) {
            if (System.nanoTime() > deadline) throw new IllegalStateException("The service does not become ready");
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private boolean isReady(HttpRequest ready) {
        try {
            return exchange(ready, BodyHandlers.discarding()).statusCode() == 200;
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
