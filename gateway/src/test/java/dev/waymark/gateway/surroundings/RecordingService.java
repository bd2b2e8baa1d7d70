package dev.waymark.gateway.surroundings;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that writes down every request and answers as the test says, else {@code 200} with its name. */
public final class RecordingService implements AutoCloseable {

    /** What arrived. */
    public record Arrival(String method, String target, Headers headers, long bodyBytes) {}

    private final String name;
    private final HttpServer server;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final Map<String, HttpHandler> scripted = new ConcurrentHashMap<>();

    public RecordingService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void whenAsked(String path, HttpHandler answer) {
        scripted.put(path, answer);
    }

    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    public Arrival last() {
        return arrivals.getLast();
    }

    public void forget() {
        arrivals.clear();
        scripted.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        HttpHandler answer = scripted.get(exchange.getRequestURI().getRawPath());
        if (answer != null) {
            arrivals.add(arrival(exchange, -1));
            answer.handle(exchange);
            return;
        }
        try (exchange) {
            long bytes = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            arrivals.add(arrival(exchange, bytes));
            byte[] body = name.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
            if (!exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Arrival arrival(HttpExchange exchange, long bytes) {
        Headers headers = new Headers();
        headers.putAll(exchange.getRequestHeaders());
        return new Arrival(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, bytes);
    }
}
