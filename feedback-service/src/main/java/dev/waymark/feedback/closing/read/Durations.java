package dev.waymark.feedback.closing.read;

import dev.waymark.feedback.closing.read.CaseMetrics.Hours;
import java.time.Duration;
import java.util.stream.Stream;

/** Sums up how long things took. */
final class Durations {
    private static final double SECONDS_AN_HOUR = 3_600;

    private Durations() {}

    static Hours of(Stream<Duration> durations) {
        double[] hours = durations
                .mapToDouble(duration -> duration.toSeconds() / SECONDS_AN_HOUR)
                .sorted()
                .toArray();
        return hours.length == 0
                ? new Hours(0, null, null)
                : new Hours(hours.length, quantile(hours, 0.5), quantile(hours, 0.9));
    }

    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
