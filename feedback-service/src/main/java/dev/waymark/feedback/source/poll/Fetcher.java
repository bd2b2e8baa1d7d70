package dev.waymark.feedback.source.poll;

import dev.waymark.feedback.source.WebAddress;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Gets documents from the web: a few seconds, a few megabytes, a few redirections, nothing from inside. */
@Singleton
class Fetcher {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 4_000_000;
    private static final int MOST_REDIRECTIONS = 3;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final boolean internalAllowed;
    private final Clock clock;
    private final HttpClient client;

    @Inject
    Fetcher(
            @ConfigProperty(name = "waymark.sources.allow-internal", defaultValue = "false") boolean internalAllowed,
            Clock clock) {
        this.internalAllowed = internalAllowed;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What was answered; no body where nothing has changed. */
    record Document(@Nullable InputStream body, Progressed reached) {}

    Document get(URI address, String accept, Progressed known) throws FetchFailed {
        URI uri = address;
        for (int redirections = 0; redirections <= MOST_REDIRECTIONS; redirections++) {
            if (!internalAllowed) {
                PublicAddresses.require(uri);
            }
            HttpResponse<byte[]> response = send(request(uri, accept, known));
            switch (response.statusCode()) {
                case 200 -> {
                    return new Document(new ByteArrayInputStream(response.body()), reached(response, known));
                }
                case 304 -> {
                    return new Document(null, known);
                }
                case 301, 302, 303, 307, 308 -> uri = next(uri, response);
                default -> throw new FetchFailed("The answer was " + response.statusCode(), retryAfter(response));
            }
        }
        throw new FetchFailed("Too many redirections");
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws FetchFailed {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new UpTo(BodySubscribers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchFailed("It took longer than %d s".formatted(ANSWER.toSeconds()));
        } catch (ExecutionException e) {
            throw new FetchFailed(
                    e.getCause() instanceof UpTo.TooLarge ? "It is larger than 4 MB" : "The connection failed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchFailed("The service is stopping");
        }
    }

    private static HttpRequest request(URI uri, String accept, Progressed known) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(ANSWER)
                .header("Accept", accept)
                .header("User-Agent", "Waymark");
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.GET().build();
    }

    private static Progressed reached(HttpResponse<?> response, Progressed known) {
        return new Progressed(
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null),
                known.newestId());
    }

    private static URI next(URI uri, HttpResponse<?> response) throws FetchFailed {
        String location = response.headers().firstValue("Location").orElse("");
        try {
            return WebAddress.of(uri.resolve(location).toString());
        } catch (IllegalArgumentException | Refusal e) {
            throw new FetchFailed("It redirects to what is no web address");
        }
    }

    /** Seconds, or a date (RFC 9110); at most a day, or nobody would ever look again. */
    private @Nullable Duration retryAfter(HttpResponse<?> response) {
        String text = response.headers().firstValue("Retry-After").orElse("").strip();
        try {
            Duration asked = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
