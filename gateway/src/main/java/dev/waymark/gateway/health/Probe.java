package dev.waymark.gateway.health;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Optional;

/** Asks an address now and then whether it answers with 200, however often it is asked for itself. */
final class Probe {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int TIMEOUT_MILLIS = 2_000;

    private final Uni<Optional<String>> reasonAgainst;

    private Probe(Uni<Optional<String>> reasonAgainst) {
        this.reasonAgainst = reasonAgainst;
    }

    static HttpClient client(Vertx vertx) {
        return vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
    }

    static Probe of(HttpClient client, String url) {
        RequestOptions target = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setTimeout(TIMEOUT_MILLIS);
        return new Probe(Uni.createFrom()
                .completionStage(() -> ask(client, target).toCompletionStage())
                .memoize()
                .forFixedDuration(REMEMBERED));
    }

    /** Empty when all is well. */
    Uni<Optional<String>> reasonAgainst() {
        return reasonAgainst;
    }

    private static Future<Optional<String>> ask(HttpClient client, RequestOptions target) {
        return client.request(target)
                .compose(HttpClientRequest::send)
                .map(answer -> answer.statusCode() == 200
                        ? Optional.<String>empty()
                        : Optional.of("answered with status " + answer.statusCode()))
                .recover(failure -> Future.succeededFuture(Optional.of(String.valueOf(failure.getMessage()))));
    }
}
