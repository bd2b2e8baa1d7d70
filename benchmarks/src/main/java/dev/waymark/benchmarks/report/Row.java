package dev.waymark.benchmarks.report;

import java.util.List;

/**
 * One figure of one contender.
 *
 * @param scenario what was done
 * @param contender who did it
 * @param measure what was measured, with its unit
 * @param rounds the figure of each round, sorted
 */
public record Row(String scenario, String contender, String measure, List<Double> rounds) {
    public Row {
        if (rounds.isEmpty()) throw new IllegalArgumentException("No round of " + scenario + ", " + contender);
        rounds = rounds.stream().sorted().toList();
    }

    public double median() {
        int middle = rounds.size() / 2;
        return rounds.size() % 2 == 1 ? rounds.get(middle) : (rounds.get(middle - 1) + rounds.get(middle)) / 2;
    }

    public double min() {
        return rounds.getFirst();
    }

    public double max() {
        return rounds.getLast();
    }

    @Override
    public String toString() {
        return scenario + ", " + contender + ": " + Figures.text(median()) + " " + measure;
    }
}
