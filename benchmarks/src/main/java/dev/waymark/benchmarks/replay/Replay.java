package dev.waymark.benchmarks.replay;

import dev.waymark.benchmarks.Plan;
import dev.waymark.benchmarks.Rounds;
import dev.waymark.benchmarks.Rounds.Contender;
import dev.waymark.benchmarks.engine.AxonEngine;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.server.Databases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A new processor gets through a log that is there already, from its first event to its last. */
public final class Replay {
    public static final String MEASURE = "events/s";
    public static final String ALL_AT_ONCE = "axon-mongo, reads 20,000 at once";
    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");
    private static final int EVENTS_OF_ENTITY = 100;
    private static final int READS_DEFAULT = 100;
    private static final int READS_MANY = 20_000;

    private Replay() {}

    public static String scenario(int segments) {
        return "replay, " + segments + (segments == 1 ? " segment" : " segments");
    }

    public static List<Row> measure(Databases databases, Plan plan) {
        List<Row> rows = new ArrayList<>();
        try (AxonEngine waymark = AxonEngine.waymark(databases.of("replay-waymark"), "one");
                AxonEngine byDefault = AxonEngine.axonMongo(databases.of("replay-axon-mongo"), "one", READS_DEFAULT);
                AxonEngine allAtOnce = AxonEngine.axonMongo(databases.of("replay-axon-mongo"), "two", READS_MANY)) {
            Filling.byCommits(waymark, plan.replayed(), EVENTS_OF_ENTITY);
            Filling.byEntities(byDefault, plan.replayed(), EVENTS_OF_ENTITY, LONG_AGO);
            // A round of the others only to warm up would take as long as the patience lasts.
            List<Double> warmUp = round(waymark, 1, plan);
            if (warmUp.getFirst() == 0) throw new IllegalStateException("Nothing was handled");
            Contender many = new Contender(ALL_AT_ONCE, () -> round(allAtOnce, 1, plan));
            rows.addAll(measure(
                    1,
                    plan,
                    contender("waymark", waymark, 1, plan),
                    contender("axon-mongo", byDefault, 1, plan),
                    many));
            rows.addAll(measure(
                    4, plan, contender("waymark", waymark, 4, plan), contender("axon-mongo", byDefault, 4, plan)));
        }
        return rows;
    }

    private static List<Row> measure(int segments, Plan plan, Contender... contenders) {
        return Rounds.run(scenario(segments), List.of(MEASURE), 0, Math.min(3, plan.rounds()), List.of(contenders));
    }

    private static Contender contender(String name, AxonEngine engine, int segments, Plan plan) {
        return new Contender(name, () -> round(engine, segments, plan));
    }

    private static List<Double> round(AxonEngine engine, int segments, Plan plan) {
        AtomicLong handled = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        long start = System.nanoTime();
        try (var _ = engine.handle("replay-" + UUID.randomUUID(), segments, event -> {
            if (handled.incrementAndGet() == plan.replayed()) done.countDown();
        })) {
            boolean whole = done.await(plan.patience().toMillis(), TimeUnit.MILLISECONDS);
            double rate = handled.get() * 1e9 / (System.nanoTime() - start);
            if (whole && handled.get() > plan.replayed()) throw new IllegalStateException("More than there is");
            return List.of(rate);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while replaying", e);
        }
    }
}
