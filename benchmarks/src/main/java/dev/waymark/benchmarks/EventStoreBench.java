package dev.waymark.benchmarks;

import dev.waymark.benchmarks.append.Appending;
import dev.waymark.benchmarks.jvms.Contention;
import dev.waymark.benchmarks.latency.Latency;
import dev.waymark.benchmarks.replay.Replay;
import dev.waymark.benchmarks.report.Goal;
import dev.waymark.benchmarks.report.Report;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.server.Databases;
import dev.waymark.benchmarks.server.Server;
import dev.waymark.benchmarks.source.Sourcing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** All scenarios of the event store, one after the other. */
public final class EventStoreBench {
    private static final String WAYMARK = "waymark";
    private static final String AXON_MONGO = "axon-mongo";
    private static final Map<String, BiFunction<Databases, Plan, List<Row>>> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("append", Appending::measure);
        SCENARIOS.put("jvms", Contention::measure);
        SCENARIOS.put("source", Sourcing::measure);
        SCENARIOS.put("latency", Latency::measure);
        SCENARIOS.put("replay", Replay::measure);
    }

    private EventStoreBench() {}

    /** The names of the scenarios, in the order they run. */
    static Set<String> scenarios() {
        return SCENARIOS.keySet();
    }

    static Report run(Plan plan, Set<String> chosen, Consumer<String> progress) {
        try (Server server = Server.start();
                Databases databases = new Databases(server.uri())) {
            Report report = new Report(server.description());
            SCENARIOS.forEach((name, scenario) -> {
                if (!chosen.contains(name)) return;
                progress.accept(name);
                List<Row> rows = scenario.apply(databases, plan);
                rows.forEach(row -> progress.accept("  " + row));
                report.add(rows);
            });
            if (chosen.containsAll(SCENARIOS.keySet())) addGoals(report);
            return report;
        }
    }

    private static void addGoals(Report report) {
        String append = Appending.scenario(64);
        double waymark = report.median(append, WAYMARK, Appending.MEASURE);
        report.add(times(
                "append with 64 writers, to axon-mongo",
                3,
                waymark / report.median(append, AXON_MONGO, Appending.MEASURE)));
        report.add(times(
                "append with 64 writers, to the ceiling",
                0.7,
                waymark / report.median(append, Appending.CEILING, Appending.MEASURE)));
        String source = Sourcing.scenario(100);
        report.add(times(
                "warm sourcing of 100 events, to cold",
                20,
                report.median(source, "waymark cold", Sourcing.MEASURE)
                        / report.median(source, "waymark warm", Sourcing.MEASURE)));
        report.add(millis("publish to handle, one JVM, p99", 5, Latency.ONE_JVM, report));
        report.add(millis("publish to handle, two JVMs, p99", 60, Latency.TWO_JVMS, report));
        report.add(millis("the same when little happens", 60, Latency.TWO_JVMS_SPARSE, report));
        for (int segments : List.of(1, 4)) report.add(replay(report, segments, AXON_MONGO));
        report.add(replay(report, 1, Replay.ALL_AT_ONCE));
    }

    private static Goal replay(Report report, int segments, String competitor) {
        String scenario = Replay.scenario(segments);
        double reached = report.median(scenario, WAYMARK, Replay.MEASURE);
        return times(
                scenario + ", to " + competitor,
                5,
                reached / Math.max(1, report.median(scenario, competitor, Replay.MEASURE)));
    }

    private static Goal times(String name, double wanted, double reached) {
        return new Goal(name, true, wanted, reached, " ×");
    }

    private static Goal millis(String name, double wanted, String scenario, Report report) {
        return new Goal(name, false, wanted, report.median(scenario, WAYMARK, Latency.P99), " ms");
    }
}
