package dev.waymark.benchmarks.source;

import dev.waymark.benchmarks.Plan;
import dev.waymark.benchmarks.Rounds;
import dev.waymark.benchmarks.Rounds.Contender;
import dev.waymark.benchmarks.engine.AxonEngine;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.server.Databases;
import java.util.ArrayList;
import java.util.List;

/** Entities of 10, 100 and 1,000 events are read whole through Axon, payloads as objects, by one thread. */
public final class Sourcing {
    public static final String MEASURE = "µs an entity";
    private static final List<Integer> LENGTHS = List.of(10, 100, 1_000);
    private static final int ENTITIES = 2;

    private Sourcing() {}

    public static String scenario(int events) {
        return "source, " + events + " events";
    }

    public static List<Row> measure(Databases databases, Plan plan) {
        List<Row> rows = new ArrayList<>();
        try (AxonEngine warm = AxonEngine.waymark(databases.of("source-waymark"), "warm");
                AxonEngine axonMongo = AxonEngine.axonMongo(databases.of("source-axon-mongo"), "one", 100)) {
            for (int length : LENGTHS) {
                fill(warm, length);
                fill(axonMongo, length);
            }
            try (AxonEngine cold = AxonEngine.waymarkCold(databases.of("source-waymark"), "cold")) {
                for (int length : LENGTHS) {
                    rows.addAll(Rounds.run(
                            scenario(length),
                            List.of(MEASURE),
                            plan.rounds(),
                            List.of(
                                    new Contender("waymark warm", () -> round(warm, length, plan)),
                                    new Contender("waymark cold", () -> round(cold, length, plan)),
                                    new Contender("axon-mongo", () -> round(axonMongo, length, plan)))));
                }
            }
        }
        return rows;
    }

    private static String entity(int length, int number) {
        return "entity-of-" + length + "-" + number;
    }

    /** One event a commit, as entities come about. */
    private static void fill(AxonEngine engine, int length) {
        for (int entity = 0; entity < ENTITIES; entity++) {
            for (int number = 0; number < length; number++) engine.append(entity(length, entity), number);
        }
    }

    private static List<Double> round(AxonEngine engine, int length, Plan plan) {
        long nanos = plan.time().toNanos() / 2;
        long start = System.nanoTime();
        int sourced = 0;
        while (System.nanoTime() - start < nanos) {
            int events = engine.source(entity(length, sourced % ENTITIES));
            if (events != length) throw new IllegalStateException(events + " events instead of " + length);
            sourced++;
        }
        return List.of((System.nanoTime() - start) / 1e3 / sourced);
    }
}
