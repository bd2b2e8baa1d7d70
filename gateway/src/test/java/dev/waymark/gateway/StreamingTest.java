package dev.waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.waymark.gateway.surroundings.Realm;
import dev.waymark.gateway.surroundings.Services;
import dev.waymark.gateway.surroundings.Surroundings;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
@SuppressWarnings("NullAway.Init") // Surroundings fills in the fields.
class StreamingTest {

    private static final int MB = 1 << 20;
    private static final long BODY = 300L * MB;
    /** More than the socket buffers of two connections can hold, and far less than the body. */
    private static final long UNDER_WAY = 100L * MB;

    Realm realm;
    Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void aBodyOf300MegabytesPassesWithoutBeingKept() throws Exception {
        AtomicLong received = new AtomicLong();
        AtomicLong kept = new AtomicLong();
        services.map().whenAsked("/api/v1/maps/imports", exchange -> {
            long before = memoryInUse();
            try (exchange) {
                InputStream body = exchange.getRequestBody();
                byte[] chunk = new byte[MB];
                for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                    long so = received.addAndGet(read);
                    if (so / (100L * MB) != (so - read) / (100L * MB)) {
                        kept.accumulateAndGet(memoryInUse() - before, Math::max);
                    }
                }
                exchange.sendResponseHeaders(204, -1);
            }
        });

        HttpURLConnection upload = upload("/api/v1/maps/imports");
        try (OutputStream out = upload.getOutputStream()) {
            send(out, new AtomicLong());
        }

        assertThat(upload.getResponseCode()).isEqualTo(204);
        assertThat(received).hasValue(BODY);
        assertThat(kept.get()).isLessThan(32L * MB);
    }

    @Test
    void aServiceThatReadsNoFurtherStopsTheSender() throws Exception {
        Semaphore mayRead = new Semaphore(0);
        AtomicLong received = new AtomicLong();
        services.map().whenAsked("/api/v1/maps/imports", exchange -> {
            try (exchange) {
                mayRead.acquireUninterruptibly();
                received.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        AtomicLong sent = new AtomicLong();
        HttpURLConnection upload = upload("/api/v1/maps/imports");
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> {
            try (OutputStream out = upload.getOutputStream()) {
                send(out, sent);
                return upload.getResponseCode();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        long stoppedAt = whereItStops(sent);
        mayRead.release();

        assertThat(stoppedAt).isPositive().isLessThan(UNDER_WAY);
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(204);
        assertThat(received).hasValue(BODY);
    }

    @Test
    void anEventStreamArrivesEventByEvent() throws Exception {
        CountDownLatch firstSeen = new CountDownLatch(1);
        services.kpi().whenAsked("/api/v1/kpis/live", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
                exchange.sendResponseHeaders(200, 0);
                event(exchange, "one");
                assertThat(firstSeen.await(10, TimeUnit.SECONDS)).isTrue();
                event(exchange, "two");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        HttpURLConnection stream = open("/api/v1/kpis/live");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(stream.getContentType()).isEqualTo("text/event-stream");
            assertThat(lines.readLine()).isEqualTo("data: one");
            firstSeen.countDown();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: two");
        }
    }

    @Test
    void aCallerThatHangsUpEndsTheServicesWorkToo() throws Exception {
        CompletableFuture<IOException> noticed = new CompletableFuture<>();
        services.kpi().whenAsked("/api/v1/kpis/live", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                while (!noticed.isDone()) {
                    event(exchange, "x".repeat(10_000));
                }
            } catch (IOException e) {
                noticed.complete(e);
            }
        });

        HttpURLConnection stream = open("/api/v1/kpis/live");
        assertThat(stream.getInputStream().read()).isEqualTo('d');
        stream.disconnect();

        assertThat(noticed.get(20, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    private HttpURLConnection upload(String path) throws IOException {
        HttpURLConnection upload = open(path);
        upload.setRequestMethod("POST");
        upload.setDoOutput(true);
        upload.setFixedLengthStreamingMode(BODY);
        return upload;
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + RestAssured.port + path)
                .toURL()
                .openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + realm.token());
        return connection;
    }

    private static void send(OutputStream out, AtomicLong sent) throws IOException {
        byte[] chunk = new byte[MB];
        while (sent.get() < BODY) {
            out.write(chunk);
            sent.addAndGet(chunk.length);
        }
    }

    /** The count once it has been the same ten times in a row, 100 ms apart. */
    private static long whereItStops(AtomicLong count) throws InterruptedException {
        long last = -1;
        int same = 0;
        while (same < 10 && count.get() < BODY) {
            TimeUnit.MILLISECONDS.sleep(100);
            same = count.get() == last && last > 0 ? same + 1 : 0;
            last = count.get();
        }
        return last;
    }

    /** Live heap after a collection, and all buffers of the network layer outside it. */
    private static long memoryInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + PlatformDependent.usedDirectMemory();
    }

    private static void event(HttpExchange exchange, String data) throws IOException {
        exchange.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }
}
