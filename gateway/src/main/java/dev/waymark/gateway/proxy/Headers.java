package dev.waymark.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which headers cross the gateway. */
final class Headers {

    /** About one connection only (RFC 9110, 7.6.1), whether or not the Connection header says so. */
    private static final Set<String> ONE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "upgrade",
            "http2-settings",
            "expect");

    /** What a caller could pretend about where it comes from or what it asks for. */
    private static final List<String> PRETENDED = List.of(
            "x-forwarded-",
            "forwarded",
            "x-real-ip",
            "x-original-",
            "x-rewrite-url",
            "x-http-method",
            "x-method-override");

    /** Must reach the service even if the Connection header names them. */
    private static final Set<String> KEPT = Set.of("authorization", "host", "content-length", "transfer-encoding");

    private Headers() {}

    static void prepareRequest(MultiMap headers, HttpServerRequest received, String correlationHeader, String id) {
        removeNamedByConnection(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (ONE_CONNECTION.contains(lower) || PRETENDED.stream().anyMatch(lower::startsWith)) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", received.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", String.valueOf(received.scheme()));
        headers.set("X-Forwarded-Host", String.valueOf(received.authority()));
        headers.set(correlationHeader, id);
    }

    /** What the gateway has already said in its answer wins over what the service says. */
    static void prepareAnswer(MultiMap headers, MultiMap alreadySaid) {
        removeNamedByConnection(headers);
        ONE_CONNECTION.forEach(headers::remove);
        headers.remove("server").remove("x-powered-by");
        for (String name : List.copyOf(headers.names())) {
            if (name.toLowerCase(Locale.ROOT).startsWith("access-control-")) {
                headers.remove(name);
            }
        }
        alreadySaid.names().stream()
                .filter(name -> !name.equalsIgnoreCase("vary"))
                .forEach(headers::remove);
    }

    private static void removeNamedByConnection(MultiMap headers) {
        List<String> named = new ArrayList<>();
        for (String value : headers.getAll("connection")) {
            for (String name : value.split(",", -1)) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        named.stream().filter(name -> !name.isEmpty() && !KEPT.contains(name)).forEach(headers::remove);
    }
}
