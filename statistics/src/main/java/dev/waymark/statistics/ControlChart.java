package dev.waymark.statistics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The XmR chart of single values in the order of time (Shewhart 1931; Wheeler and Chambers 1992): which of them are more
 * than the everyday ups and downs. σ is estimated as mean moving range / 1.128.
 *
 * @param mean of the values
 * @param movingRange the mean distance of one value from the one before
 * @param signals for each value the rules it completes
 */
public record ControlChart(double mean, double movingRange, List<Set<Signal>> signals) {
    /** Fewer values say too little about what is usual (Wheeler, "Understanding Variation", 1993). */
    public static final int FEWEST = 6;

    private static final double LIMIT = 2.66;
    private static final int SAME_SIDE = 8;
    private static final double SIGMA = 1 / 1.128;

    /** What tells a special cause. */
    public enum Signal {
        /** Outside mean ± 2.66 · mean moving range. */
        OUTSIDE_LIMITS,
        /** The eighth, or a later one, in a row on the same side of the mean. */
        EIGHT_ON_ONE_SIDE,
        /** With it, two of the last three are beyond 2σ on the same side (Western Electric, 1956). */
        TWO_OF_THREE_BEYOND_TWO_SIGMA
    }

    /** The chart of these values, the oldest first; empty for fewer than {@link #FEWEST}. */
    public static Optional<ControlChart> of(double... values) {
        if (values.length < FEWEST) {
            return Optional.empty();
        }
        double mean = Moments.of(values).mean();
        double range = 0;
        for (int i = 1; i < values.length; i++) {
            range += Math.abs(values[i] - values[i - 1]) / (values.length - 1);
        }
        // What only rounding keeps apart from the mean is on neither side of it.
        double rounding = Math.ulp(mean) * values.length;
        double[] distances = Arrays.stream(values)
                .map(value -> Math.abs(value - mean) <= rounding ? 0 : value - mean)
                .toArray();
        double usual = range;
        return Optional.of(new ControlChart(
                mean,
                range,
                IntStream.range(0, values.length)
                        .mapToObj(at -> signals(distances, at, usual))
                        .toList()));
    }

    /** The lower natural process limit. */
    public double low() {
        return mean - LIMIT * movingRange;
    }

    /** The upper one. */
    public double high() {
        return mean + LIMIT * movingRange;
    }

    private static Set<Signal> signals(double[] distances, int at, double movingRange) {
        Set<Signal> found = EnumSet.noneOf(Signal.class);
        double side = Math.signum(distances[at]);
        if (Math.abs(distances[at]) > LIMIT * movingRange && side != 0) {
            found.add(Signal.OUTSIDE_LIMITS);
        }
        if (at >= SAME_SIDE - 1 && beyond(distances, at, SAME_SIDE, side, 0) == SAME_SIDE) {
            found.add(Signal.EIGHT_ON_ONE_SIDE);
        }
        double two = 2 * SIGMA * movingRange;
        if (at >= 2 && side * distances[at] > two && beyond(distances, at, 3, side, two) >= 2) {
            found.add(Signal.TWO_OF_THREE_BEYOND_TWO_SIGMA);
        }
        return Set.copyOf(found);
    }

    /** How many of the last ones are farther out on that side. */
    private static int beyond(double[] distances, int at, int last, double side, double limit) {
        int count = 0;
        for (int i = at - last + 1; i <= at; i++) {
            if (side * distances[i] > limit) {
                count++;
            }
        }
        return count;
    }
}
