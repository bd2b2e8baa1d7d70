package dev.waymark.benchmarks.service;

import dev.waymark.benchmarks.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;

/** Sends one request after the other and notes how long each took. */
public final class Requests {
    public static final String P50 = "p50 ms";
    public static final String P99 = "p99 ms";

    private Requests() {}

    /**
     * Runs a round to warm up and then the rounds that count.
     *
     * @param request gets its number, which never comes twice
     */
    public static List<Row> measure(String scenario, String what, int rounds, int times, IntConsumer request) {
        List<Double> middle = new ArrayList<>();
        List<Double> slowest = new ArrayList<>();
        int number = 0;
        for (int round = 0; round <= rounds; round++) {
            Histogram micros = new Histogram(3);
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                request.accept(number++);
                micros.recordValue((System.nanoTime() - start) / 1_000);
            }
            if (round > 0) {
                middle.add(micros.getValueAtPercentile(50) / 1e3);
                slowest.add(micros.getValueAtPercentile(99) / 1e3);
            }
        }
        return List.of(new Row(scenario, what, P50, middle), new Row(scenario, what, P99, slowest));
    }
}
