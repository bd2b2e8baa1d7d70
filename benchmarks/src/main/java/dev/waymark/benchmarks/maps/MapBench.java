package dev.waymark.benchmarks.maps;

import dev.waymark.benchmarks.report.Goal;
import dev.waymark.benchmarks.report.Report;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.server.Databases;
import dev.waymark.benchmarks.server.Server;
import dev.waymark.benchmarks.service.Client;
import dev.waymark.benchmarks.service.Requests;
import dev.waymark.benchmarks.service.Service;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What a user of map-service waits for. */
public final class MapBench {
    private static final String LARGE = "large";
    private static final String MANY = "many";
    private static final Set<String> SCENARIOS = Set.of(LARGE, MANY);

    private MapBench() {}

    public static Set<String> scenarios() {
        return SCENARIOS;
    }

    public static Report run(MapPlan plan, Set<String> chosen, Consumer<String> progress) {
        try (Server server = Server.start();
                Databases databases = new Databases(server.uri());
                Service service = Service.start("map-service", server.uri(), databases.nameOf("maps_"))) {
            databases.nameOf("maps_map");
            Report report = new Report(server.description());
            Client client = service.client();
            if (chosen.contains(LARGE)) {
                add(report, LargeMap.measure(client, plan), progress);
                addGoal(report, plan, LargeMap.OPEN, 20);
                addGoal(report, plan, LargeMap.EDIT, 30);
                addGoal(report, plan, LargeMap.DIFFERENCE, 100);
                addGoal(report, plan, LargeMap.AS_OF, 100);
                addGoal(report, plan, LargeMap.PICTURE, 300);
            }
            if (chosen.contains(MANY)) {
                List<Row> rows = ManyMaps.measure(client, plan);
                add(report, rows, progress);
                rows.stream()
                        .filter(row -> row.measure().equals(Requests.P99))
                        .forEach(
                                row -> report.add(new Goal(row.contender() + ", p99", false, 50, row.median(), " ms")));
            }
            return report;
        }
    }

    private static void add(Report report, List<Row> rows, Consumer<String> progress) {
        rows.forEach(row -> progress.accept("  " + row));
        report.add(rows);
    }

    private static void addGoal(Report report, MapPlan plan, String what, double wanted) {
        report.add(new Goal(
                what + ", p99", false, wanted, report.median(LargeMap.scenario(plan), what, Requests.P99), " ms"));
    }
}
