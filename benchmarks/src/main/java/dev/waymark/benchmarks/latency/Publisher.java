package dev.waymark.benchmarks.latency;

import dev.waymark.benchmarks.engine.Engine;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Publishes one event after the other, with pauses of random length between them. */
public final class Publisher {
    private Publisher() {}

    /** Pauses for anything up to twice the mean, so that no rhythm comes about between it and a poll. */
    public static void publish(Engine engine, int events, long meanPauseMicros) {
        String entity = UUID.randomUUID().toString();
        for (long number = 0; number < events; number++) {
            LockSupport.parkNanos(1_000 * ThreadLocalRandom.current().nextLong(1, 2 * meanPauseMicros));
            engine.append(entity, number);
        }
    }
}
