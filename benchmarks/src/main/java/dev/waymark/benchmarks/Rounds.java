package dev.waymark.benchmarks;

import dev.waymark.benchmarks.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lets contenders take turns, so that whatever else the machine does hits all of them alike. */
public final class Rounds {
    /**
     * Who takes part.
     *
     * @param round does the work once; answers one figure for each measure
     */
    public record Contender(String name, Supplier<List<Double>> round) {}

    private Rounds() {}

    /**
     * Runs one round of each to warm up and then the rounds that count, each begun by another contender.
     *
     * @return a row for each contender and measure
     */
    public static List<Row> run(String scenario, List<String> measures, int rounds, List<Contender> contenders) {
        return run(scenario, measures, 1, rounds, contenders);
    }

    /** The same with that many rounds to warm up. */
    public static List<Row> run(
            String scenario, List<String> measures, int warmUps, int rounds, List<Contender> contenders) {
        List<List<List<Double>>> figures = new ArrayList<>();
        contenders.forEach(it -> figures.add(new ArrayList<>()));
        for (int round = 0; round < warmUps + rounds; round++) {
            for (int turn = 0; turn < contenders.size(); turn++) {
                int who = (round + turn) % contenders.size();
                List<Double> reached = contenders.get(who).round().get();
                if (round >= warmUps) figures.get(who).add(reached);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int who = 0; who < contenders.size(); who++) {
            for (int measure = 0; measure < measures.size(); measure++) {
                int column = measure;
                rows.add(new Row(
                        scenario,
                        contenders.get(who).name(),
                        measures.get(measure),
                        figures.get(who).stream().map(it -> it.get(column)).toList()));
            }
        }
        return rows;
    }
}
