package dev.waymark.statistics;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A sample of numbers, as far as its mean and spread go. Built up by Welford's method (1962), merged by Chan's (1979),
 * so that large values with small differences keep their digits.
 *
 * @param n how many numbers
 * @param mean their mean
 * @param squares the sum of their squared distances from the mean
 */
public record Moments(long n, double mean, double squares) {
    public static final Moments NONE = new Moments(0, 0, 0);

    private static final int MOST_REMEMBERED = 100_000;

    /** By whole degrees of freedom: finding one takes longer than all else about an interval. */
    private static final Map<Long, Double> QUANTILES = new ConcurrentHashMap<>();

    public static Moments of(double... values) {
        Moments result = NONE;
        for (double value : values) {
            result = result.plus(value);
        }
        return result;
    }

    /** From running sums, as counters in a database keep them; exact for small whole numbers. */
    public static Moments ofSums(long n, double sum, double sumOfSquares) {
        return n == 0 ? NONE : new Moments(n, sum / n, Math.max(0, sumOfSquares - sum * sum / n));
    }

    public Moments plus(double value) {
        long count = n + 1;
        double distance = value - mean;
        double newMean = mean + distance / count;
        return new Moments(count, newMean, squares + distance * (value - newMean));
    }

    public Moments plus(Moments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        long count = n + other.n;
        double distance = other.mean - mean;
        return new Moments(
                count,
                mean + distance * other.n / count,
                squares + other.squares + distance * distance * n * other.n / count);
    }

    /** The unbiased variance; 0 for fewer than two numbers. */
    public double variance() {
        return n < 2 ? 0 : squares / (n - 1);
    }

    /** The mean with Student's t interval, which a single number does not have; empty for none. */
    public Optional<Estimate> estimate() {
        if (n == 0) {
            return Optional.empty();
        }
        if (n == 1) {
            return Optional.of(new Estimate(mean, 1, null, null, "student-t"));
        }
        double half = quantile(n - 1) * Math.sqrt(variance() / n);
        return Optional.of(new Estimate(mean, n, mean - half, mean + half, "student-t"));
    }

    /**
     * Compares with a later sample by Welch's t-test (1947), which does not need equal variances.
     *
     * @throws IllegalArgumentException if one of them has fewer than two numbers
     */
    public Comparison against(Moments later) {
        if (n < 2 || later.n < 2) {
            throw new IllegalArgumentException("Welch's test needs at least two numbers on each side");
        }
        double mine = variance() / n;
        double theirs = later.variance() / later.n;
        double difference = later.mean - mean;
        double error = Math.sqrt(mine + theirs);
        if (error == 0) {
            return new Comparison("welch-t", difference, difference, difference, difference == 0 ? 1 : 0);
        }
        double freedom = (mine + theirs) * (mine + theirs) / (mine * mine / (n - 1) + theirs * theirs / (later.n - 1));
        double half = quantile(freedom) * error;
        double pValue = 2 * TDistribution.of(freedom).survivalProbability(Math.abs(difference / error));
        return new Comparison("welch-t", difference, difference - half, difference + half, pValue);
    }

    private static double quantile(long freedom) {
        Double known = QUANTILES.get(freedom);
        if (known == null) {
            known = quantile((double) freedom);
            if (QUANTILES.size() < MOST_REMEMBERED) {
                QUANTILES.put(freedom, known);
            }
        }
        return known;
    }

    private static double quantile(double freedom) {
        return TDistribution.of(freedom).inverseSurvivalProbability(0.025);
    }
}
