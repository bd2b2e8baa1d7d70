package dev.waymark.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Cases and what was observed of them: a column a variable, NaN where a case has no value of it. */
public final class Observations {
    private final double[][] columns;

    private Observations(double[][] columns) {
        this.columns = columns;
    }

    /**
     * From one column a variable.
     *
     * @param columns all of the same length
     * @throws IllegalArgumentException if they are not
     */
    public static Observations of(List<double[]> columns) {
        if (columns.stream().mapToInt(column -> column.length).distinct().count() != 1) {
            throw new IllegalArgumentException("All variables are of the same cases");
        }
        return new Observations(columns.stream().map(double[]::clone).toArray(double[][]::new));
    }

    public int cases() {
        return columns[0].length;
    }

    public int variables() {
        return columns.length;
    }

    /** How many cases have values of both. */
    public int pairs(int one, int other) {
        int count = 0;
        for (int i = 0; i < cases(); i++) {
            if (!Double.isNaN(columns[one][i]) && !Double.isNaN(columns[other][i])) {
                count++;
            }
        }
        return count;
    }

    /** Whether some cases differ in it. */
    public boolean varies(int variable) {
        return Arrays.stream(columns[variable])
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .count()
                > 1;
    }

    /** Only these variables, in this order. */
    public Observations only(List<Integer> variables) {
        return new Observations(variables.stream().map(which -> columns[which]).toArray(double[][]::new));
    }

    /** The same with one more variable, which has to do with nothing. */
    Observations withNoise(SplittableRandom random) {
        double[][] more = Arrays.copyOf(columns, columns.length + 1);
        more[columns.length] = random.doubles(cases(), -1, 1).toArray();
        return new Observations(more);
    }

    /** As many cases, drawn with replacement. */
    Observations resampled(SplittableRandom random) {
        int[] drawn = random.ints(cases(), 0, cases()).toArray();
        double[][] again = new double[columns.length][drawn.length];
        for (int variable = 0; variable < columns.length; variable++) {
            for (int i = 0; i < drawn.length; i++) {
                again[variable][i] = columns[variable][drawn[i]];
            }
        }
        return new Observations(again);
    }

    /** Pearson's correlation of two variables, of the cases that have both; NaN where one of them does not vary. */
    public double correlation(int one, int other) {
        return correlation(columns[one], columns[other]);
    }

    /** Pearson's correlation of each variable with each, of the cases that have both; NaN where one of them does not vary. */
    double[][] correlations() {
        double[][] result = new double[columns.length][columns.length];
        for (int one = 0; one < columns.length; one++) {
            result[one][one] = 1;
            for (int other = 0; other < one; other++) {
                result[one][other] = correlation(columns[one], columns[other]);
                result[other][one] = result[one][other];
            }
        }
        return result;
    }

    /** Of the cases that have both; sums of distances from the first of them, so that large values keep their digits. */
    private static double correlation(double[] one, double[] other) {
        int n = 0;
        double firstOne = 0;
        double firstOther = 0;
        double sumOne = 0;
        double sumOther = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        double products = 0;
        for (int i = 0; i < one.length; i++) {
            double fromOne = one[i] - firstOne;
            double fromOther = other[i] - firstOther;
            if (Double.isNaN(fromOne + fromOther)) {
                continue;
            }
            if (n++ == 0) {
                firstOne = one[i];
                firstOther = other[i];
                continue;
            }
            sumOne += fromOne;
            sumOther += fromOther;
            squaresOne += fromOne * fromOne;
            squaresOther += fromOther * fromOther;
            products += fromOne * fromOther;
        }
        double spreadOne = n * squaresOne - sumOne * sumOne;
        double spreadOther = n * squaresOther - sumOther * sumOther;
        return spreadOne > 0 && spreadOther > 0
                ? (n * products - sumOne * sumOther) / Math.sqrt(spreadOne * spreadOther)
                : Double.NaN;
    }
}
