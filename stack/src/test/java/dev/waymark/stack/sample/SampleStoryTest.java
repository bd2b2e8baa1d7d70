package dev.waymark.stack.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.Progress;
import dev.waymark.stack.keycloak.Tokens;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story told to a slow gateway: what it has done it cannot show at first, and one step fails. */
class SampleStoryTest {
    private static final String MAP = """
            {"id": "m1", "stages": [{"id": "w1", "name": "Waiting on the platform"}], "painPoints":
            [{"id": "s1", "text": "Nobody says that a train is late until it should have left"}]}""";

    @TempDir
    Path data;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var line = exchange.getRequestMethod() + " " + path;
        asked.add(line);
        int times = Collections.frequency(asked, line);
        if (path.endsWith("/token")) {
            answer(exchange, 200, "{\"access_token\": \"h." + claims() + ".s\"}");
        } else if (path.equals("/api/v1/maps/imports")) {
            exchange.getResponseHeaders().add("Location", "/api/v1/maps/m1");
            answer(exchange, 202, "");
        } else if (path.equals("/api/v1/maps/m1")) {
            answer(exchange, times == 1 ? 404 : 200, MAP);
        } else if (path.equals("/api/v1/opportunities")) {
            answer(exchange, times == 1 ? 500 : 201, "{\"id\": \"o1\"}");
        } else {
            answer(exchange, 200, "{\"id\": \"x\"}");
        }
    }

    private static String claims() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"sub\": \"u1\", \"name\": \"Somebody\"}".getBytes(UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void play() {
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        new SampleStory(address, new Tokens(address), new Bookmark(data.resolve("played.json")))
                .play(new Progress(new PrintStream(PrintStream.nullOutputStream(), true, UTF_8), false));
    }

    @Test
    void whatFailsIsGoneOnWithAndNothingIsDoneTwice() {
        assertThatThrownBy(this::play)
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("/opportunities was answered 500");

        play();

        assertThat(asked)
                .filteredOn(line -> line.equals("POST /api/v1/maps/imports"))
                .hasSize(1);
        assertThat(asked).filteredOn(line -> line.equals("GET /api/v1/maps/m1")).hasSize(2);
        assertThat(asked)
                .filteredOn(line -> line.equals("POST /api/v1/feedback/imports"))
                .hasSize(1);
        assertThat(asked)
                .filteredOn(line -> line.equals("POST /api/v1/opportunities"))
                .hasSize(2);
        assertThat(asked).contains("PUT /api/v1/opportunities/o1/score", "POST /api/v1/plans/x/actions");

        asked.clear();
        play();
        assertThat(asked).isEmpty();
    }
}
