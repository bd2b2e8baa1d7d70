package dev.waymark.benchmarks.replay;

import dev.waymark.benchmarks.engine.AxonEngine;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Makes the log that is replayed. */
final class Filling {
    private static final int WRITERS = 200;

    private Filling() {}

    /** One event a commit, by many writers at once. */
    static void byCommits(AxonEngine engine, int events, int eventsOfEntity) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            var entities = IntStream.range(0, events / eventsOfEntity)
                    .<Future<?>>mapToObj(entity -> writers.submit(() -> {
                        for (int number = 0; number < eventsOfEntity; number++) {
                            engine.append("entity-" + entity, number);
                        }
                    }))
                    .toList();
            for (Future<?> entity : entities) entity.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("An append failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while appending", e);
        }
    }

    /** An event every 10 ms: axon-mongo remembers all events of the last second in its token. */
    static void byEntities(AxonEngine engine, int events, int eventsOfEntity, Instant from) {
        for (int entity = 0; entity < events / eventsOfEntity; entity++) {
            engine.fill("entity-" + entity, 0, eventsOfEntity, from.plusMillis(10L * entity * eventsOfEntity));
        }
    }
}
