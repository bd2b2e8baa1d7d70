package dev.waymark.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Relative weights with how sure they are. A weight is never negative, so that its own interval never contains 0; whether
 * it is more than chance is told by a variable of random numbers put beside the predictors: Tonidandel, LeBreton and
 * Johnson (2009), "Determining the statistical significance of relative weights", Psychological Methods 14. All intervals
 * are the middle 95 % of what bootstrap samples give.
 *
 * @param rSquared the share of the outcome's variance that all account for, with its interval
 * @param drivers one a predictor, in their order
 * @param resamples how many bootstrap samples the intervals rest on
 */
public record KeyDrivers(Estimate rSquared, List<Driver> drivers, int resamples) {
    /** How many bootstrap samples are enough for percentiles (Efron and Tibshirani 1993). */
    public static final int RESAMPLES = 1_000;

    private static final String METHOD = "percentile-bootstrap";

    /** Of samples that give no weights more than this many times the wanted number are not drawn. */
    private static final int PATIENCE = 2;

    public KeyDrivers {
        drivers = List.copyOf(drivers);
    }

    /**
     * One predictor.
     *
     * @param weight its relative weight
     * @param moreThanChance how much more it weighs than random numbers
     */
    public record Driver(Estimate weight, Estimate moreThanChance) {
        /** Whether it weighs more than random numbers do: the interval of that difference lies above 0. */
        public boolean isSignificant() {
            Double low = moreThanChance.low();
            return low != null && low > 0;
        }
    }

    /**
     * Weighs all variables but the first by what they say about the first. The same seed gives the same answer.
     *
     * @return empty where {@link RelativeWeights} gives none for the cases or for half of the samples drawn from them
     */
    public static Optional<KeyDrivers> of(Observations outcomeFirst, int resamples, long seed) {
        return RelativeWeights.of(outcomeFirst)
                .flatMap(sample -> bootstrapped(sample, outcomeFirst, resamples, new SplittableRandom(seed)));
    }

    private static Optional<KeyDrivers> bootstrapped(
            RelativeWeights sample, Observations observed, int resamples, SplittableRandom random) {
        Observations withNoise = observed.withNoise(random);
        Optional<RelativeWeights> besideNoise = RelativeWeights.of(withNoise);
        List<RelativeWeights> plain = new ArrayList<>();
        List<RelativeWeights> noisy = new ArrayList<>();
        for (int drawn = 0; plain.size() < resamples && drawn < PATIENCE * resamples; drawn++) {
            double[][] correlations = withNoise.resampled(random).correlations();
            Optional<RelativeWeights> without = RelativeWeights.of(withoutLast(correlations));
            Optional<RelativeWeights> with = RelativeWeights.of(correlations);
            if (without.isPresent() && with.isPresent()) {
                plain.add(without.get());
                noisy.add(with.get());
            }
        }
        return plain.size() < resamples
                ? Optional.empty()
                : besideNoise.map(noise -> of(sample, noise, plain, noisy, observed.cases()));
    }

    private static KeyDrivers of(
            RelativeWeights sample,
            RelativeWeights besideNoise,
            List<RelativeWeights> plain,
            List<RelativeWeights> noisy,
            int n) {
        List<Driver> drivers = IntStream.range(0, sample.weights().size())
                .mapToObj(which -> new Driver(
                        estimate(
                                sample.weights().get(which),
                                plain.stream()
                                        .mapToDouble(
                                                weights -> weights.weights().get(which))
                                        .toArray(),
                                n),
                        estimate(
                                aboveNoise(besideNoise, which),
                                noisy.stream()
                                        .mapToDouble(weights -> aboveNoise(weights, which))
                                        .toArray(),
                                n)))
                .toList();
        double[] explained =
                plain.stream().mapToDouble(RelativeWeights::rSquared).toArray();
        return new KeyDrivers(estimate(sample.rSquared(), explained, n), drivers, plain.size());
    }

    private static double aboveNoise(RelativeWeights besideNoise, int which) {
        return besideNoise.weights().get(which) - besideNoise.weights().getLast();
    }

    private static double[][] withoutLast(double[][] correlations) {
        double[][] fewer = new double[correlations.length - 1][];
        Arrays.setAll(fewer, row -> Arrays.copyOf(correlations[row], fewer.length));
        return fewer;
    }

    private static Estimate estimate(double value, double[] resampled, int n) {
        double[] sorted = resampled.clone();
        Arrays.sort(sorted);
        return new Estimate(value, n, quantile(sorted, 0.025), quantile(sorted, 0.975), METHOD);
    }

    /** Between the two nearest in rank, as R does (Hyndman and Fan's type 7). */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
