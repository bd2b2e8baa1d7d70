package dev.waymark.benchmarks.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.benchmarks.service.Client;
import dev.waymark.benchmarks.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends batches of responses on a schedule, whatever the answers: what comes late is late from the time it was due. A batch
 * that is not answered is sent again until it is.
 */
final class OfferedLoad {
    static final int CONNECTIONS = 64;
    static final int BATCH = 20;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /**
     * What came of it.
     *
     * @param accepted responses a second, from the first that was due to the last answer
     * @param micros from when a batch was due to its answer
     * @param acknowledged the ids of the responses whose sender was told that they are in
     */
    record Outcome(double accepted, Histogram micros, List<String> acknowledged) {
        double p50() {
            return micros.getValueAtPercentile(50) / 1e3;
        }

        double p99() {
            return micros.getValueAtPercentile(99) / 1e3;
        }
    }

    private final Client gateway;
    private final Histogram micros = new ConcurrentHistogram(3);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicLong next = new AtomicLong();

    private OfferedLoad(Client gateway) {
        this.gateway = gateway;
    }

    /** Offers so many responses a second for a while. */
    static Outcome offer(Service gateway, int perSecond, Duration time) {
        OfferedLoad load = new OfferedLoad(gateway.client());
        long batches = Math.max(1, time.toMillis() * perSecond / 1_000 / BATCH);
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.execute(() -> load.send(start, end, batches, 1_000_000_000L * BATCH / perSecond));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Outcome(load.acknowledged.size() / seconds, load.micros, List.copyOf(load.acknowledged));
    }

    /** What is not begun when the time is over is not sent. */
    private void send(long start, long end, long batches, long pace) {
        for (long batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
            long due = start + batch * pace;
            LockSupport.parkNanos(due - System.nanoTime());
            if (System.nanoTime() > end) {
                return;
            }
            String body = body();
            while (!isAnswered(body)) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            micros.recordValue((System.nanoTime() - due) / 1_000);
        }
    }

    private boolean isAnswered(String body) {
        Optional<JsonNode> answer = gateway.offer("/feedback/batches", body);
        answer.ifPresent(it -> it.get("rows")
                .forEach(row -> acknowledged.add(row.get("feedback").asText())));
        return answer.isPresent();
    }

    private static String body() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            items.add("""
                    {"source": "survey", "submissionId": "%s", "collectedAt": "2026-01-23T02:01:00Z", \
                    "channel": "website", "segment": "regular", "scores": {"csat": %d, "nps": %d}, \
                    "comment": "The parcel came a week late and nobody told me about it."}""".formatted(UUID.randomUUID(), 1 + i % 5, i % 11));
        }
        return "{\"items\": [" + String.join(",", items) + "]}";
    }
}
