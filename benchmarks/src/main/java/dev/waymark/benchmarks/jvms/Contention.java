package dev.waymark.benchmarks.jvms;

import dev.waymark.benchmarks.Plan;
import dev.waymark.benchmarks.Rounds;
import dev.waymark.benchmarks.Rounds.Contender;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.server.Databases;
import java.util.List;
import java.util.stream.IntStream;

/** Several JVMs append to one log at the same time. */
public final class Contention {
    public static final String SCENARIO = "append, 4 JVMs";
    private static final int JVMS = 4;
    private static final int THREADS = 8;

    private Contention() {}

    public static List<Row> measure(Databases databases, Plan plan) {
        List<Node> nodes = IntStream.range(0, JVMS)
                .mapToObj(it -> new Node(databases.uri()))
                .toList();
        try {
            return Rounds.run(
                    SCENARIO + " × " + THREADS,
                    List.of("events/s", "p99 ms", "slowest JVM's share %"),
                    plan.rounds(),
                    List.of(
                            new Contender("waymark", () -> round(nodes, "waymark", databases, plan)),
                            new Contender("axon-mongo", () -> round(nodes, "axon-mongo", databases, plan))));
        } finally {
            nodes.forEach(Node::close);
        }
    }

    private static List<Double> round(List<Node> nodes, String engine, Databases databases, Plan plan) {
        String database = databases.nameOf("jvms-" + engine);
        long millis = plan.time().toMillis();
        nodes.forEach(node -> node.order("append " + engine + " " + database + " " + THREADS + " " + millis));
        List<List<Double>> answers = nodes.stream().map(Node::answer).toList();
        double events = answers.stream().mapToDouble(List::getFirst).sum();
        double least = answers.stream().mapToDouble(List::getFirst).min().orElseThrow();
        double slowest = answers.stream().mapToDouble(List::getLast).max().orElseThrow();
        return List.of(events * 1_000 / millis, slowest, 100 * least / events);
    }
}
