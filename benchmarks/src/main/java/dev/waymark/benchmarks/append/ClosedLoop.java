package dev.waymark.benchmarks.append;

import dev.waymark.benchmarks.engine.Engine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Threads that append to entities of their own, each the next event as soon as the one before is safe. */
public final class ClosedLoop {
    private static final int DIGITS = 3;

    /** What came of it; {@code nanos} tells how long each append took. */
    public record Outcome(long events, double seconds, Histogram nanos) {
        public double rate() {
            return events / seconds;
        }

        /** In milliseconds. */
        public double percentile(double percentile) {
            return nanos.getValueAtPercentile(percentile) / 1e6;
        }
    }

    private ClosedLoop() {}

    public static Outcome run(Engine engine, int threads, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        Callable<Histogram> loop = () -> {
            Histogram nanos = new Histogram(DIGITS);
            String entity = UUID.randomUUID().toString();
            long number = 0;
            do {
                long before = System.nanoTime();
                engine.append(entity, number++);
                nanos.recordValue(System.nanoTime() - before);
            } while (System.nanoTime() < end);
            return nanos;
        };
        Histogram all = new Histogram(DIGITS);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<Histogram>> loops = IntStream.range(0, threads)
                    .mapToObj(it -> executor.submit(loop))
                    .toList();
            for (Future<Histogram> one : loops) all.add(one.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("An append failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while appending", e);
        }
        return new Outcome(all.getTotalCount(), (System.nanoTime() - start) / 1e9, all);
    }
}
