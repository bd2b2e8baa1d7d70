package dev.waymark.benchmarks.latency;

import dev.waymark.benchmarks.engine.Micros;
import dev.waymark.benchmarks.engine.Noted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.HdrHistogram.SynchronizedHistogram;

/** A handler that notes how old events are when it gets them. */
final class Times implements Consumer<Noted> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SynchronizedHistogram micros = new SynchronizedHistogram(3);

    @Override
    public void accept(Noted event) {
        micros.recordValue(Math.max(0, Micros.now() - event.sent()));
    }

    void begin() {
        micros.reset();
    }

    /** The 50th, 99th and 99.9th percentile in milliseconds, when all have arrived. */
    List<Double> percentiles(int events) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (micros.getTotalCount() < events) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(micros.getTotalCount() + " of " + events + " events were handled");
            }
            LockSupport.parkNanos(1_000_000);
        }
        return List.of(at(50), at(99), at(99.9));
    }

    private double at(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }
}
