package dev.waymark.benchmarks.latency;

import dev.waymark.benchmarks.Plan;
import dev.waymark.benchmarks.Rounds;
import dev.waymark.benchmarks.Rounds.Contender;
import dev.waymark.benchmarks.engine.AxonEngine;
import dev.waymark.benchmarks.jvms.Node;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.server.Databases;
import java.util.ArrayList;
import java.util.List;

/** From the moment before a publish to the moment a handler is called, in the same JVM and in another. */
public final class Latency {
    public static final String ONE_JVM = "publish to handle, one JVM, 200 events/s";
    public static final String TWO_JVMS = "publish to handle, two JVMs, 200 events/s";
    public static final String TWO_JVMS_SPARSE = "publish to handle, two JVMs, 5 events/s";
    public static final String P99 = "p99 ms";
    private static final List<String> MEASURES = List.of("p50 ms", P99, "p99.9 ms");
    private static final long STEADY_PAUSE = 5_000;
    private static final long SPARSE_PAUSE = 200_000;

    private Latency() {}

    public static List<Row> measure(Databases databases, Plan plan) {
        List<Row> rows = new ArrayList<>();
        Times toWaymark = new Times();
        Times toAxonMongo = new Times();
        try (AxonEngine waymark = AxonEngine.waymark(databases.of("latency-waymark"), "handler");
                AxonEngine axonMongo = AxonEngine.axonMongo(databases.of("latency-axon-mongo"), "handler", 100);
                var _ = waymark.handle("latency", 1, toWaymark);
                var _ = axonMongo.handle("latency", 1, toAxonMongo);
                Node node = new Node(databases.uri())) {
            rows.addAll(Rounds.run(
                    ONE_JVM,
                    MEASURES,
                    plan.rounds(),
                    List.of(
                            new Contender("waymark", () -> here(waymark, toWaymark, plan)),
                            new Contender("axon-mongo", () -> here(axonMongo, toAxonMongo, plan)))));
            rows.addAll(Rounds.run(
                    TWO_JVMS, MEASURES, plan.rounds(), there(databases, node, toWaymark, toAxonMongo, plan, false)));
            rows.addAll(Rounds.run(
                    TWO_JVMS_SPARSE,
                    MEASURES.subList(0, 2),
                    plan.rounds(),
                    there(databases, node, toWaymark, toAxonMongo, plan, true)));
        }
        return rows;
    }

    private static List<Double> here(AxonEngine engine, Times times, Plan plan) {
        times.begin();
        Publisher.publish(engine, plan.published(), STEADY_PAUSE);
        return times.percentiles(plan.published());
    }

    private static List<Contender> there(
            Databases databases, Node node, Times toWaymark, Times toAxonMongo, Plan plan, boolean sparse) {
        int events = sparse ? plan.sparse() : plan.published();
        long pause = sparse ? SPARSE_PAUSE : STEADY_PAUSE;
        return List.of(
                new Contender("waymark", () -> there(databases, node, "waymark", toWaymark, events, pause)),
                new Contender("axon-mongo", () -> there(databases, node, "axon-mongo", toAxonMongo, events, pause)));
    }

    private static List<Double> there(
            Databases databases, Node node, String engine, Times times, int events, long pause) {
        times.begin();
        node.order("publish " + engine + " " + databases.nameOf("latency-" + engine) + " " + events + " " + pause);
        node.answer();
        return times.percentiles(events);
    }
}
