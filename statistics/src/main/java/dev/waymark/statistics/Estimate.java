package dev.waymark.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A level estimated from a sample.
 *
 * @param value the level in the sample
 * @param n how many answers or measurements it rests on
 * @param low lower end of the 95 % interval; null where one cannot be given, as for the mean of a single value
 * @param high upper end of it
 * @param method how the interval was computed: {@code wilson}, {@code student-t}, {@code wald}, {@code
 *     adjusted-wald}, {@code percentile-bootstrap}
 */
public record Estimate(
        double value,
        long n,
        @Nullable Double low,
        @Nullable Double high,
        String method) {
    /** The same on a scale of which no level lies outside: nor do the ends of its interval. */
    public Estimate within(double least, double most) {
        return new Estimate(
                value,
                n,
                low == null ? null : Double.valueOf(Math.max(least, low)),
                high == null ? null : Double.valueOf(Math.min(most, high)),
                method);
    }
}
