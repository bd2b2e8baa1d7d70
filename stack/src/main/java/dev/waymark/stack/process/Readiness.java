package dev.waymark.stack.process;

import dev.waymark.stack.CannotGoOn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When a part can be used. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ONE_TRY = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ONE_TRY).build();

    private Readiness() {}

    public static void awaitOk(Child child, String url) {
        await(child, () -> answersOk(url), "does not answer at " + url);
    }

    public static void awaitPort(Child child, int port) {
        await(child, () -> listens(port), "does not listen on port " + port);
    }

    public static boolean answersOk(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(ONE_TRY).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void await(Child child, BooleanSupplier ready, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            child.expectAlive();
            if (System.nanoTime() > end)
                throw new CannotGoOn(child.name() + " " + otherwise + " after " + PATIENCE.toSeconds()
                        + " s; the end of " + child.log() + ":\n" + LogTail.of(child.log()));
            child.endsWithin(BETWEEN_TRIES);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
