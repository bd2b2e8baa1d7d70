package dev.waymark.statistics;

import java.util.Optional;
import org.apache.commons.statistics.inference.FisherExactTest;

/**
 * A share: how many of all. The top-two-box share of a satisfaction scale (CSAT) and the share of 5–7 on an effort scale
 * (CES 2.0) are such.
 *
 * @param hits how many had it
 * @param n of how many
 */
public record Proportion(long hits, long n) {
    private static final int SMALL_CELL = 5;

    public Proportion {
        if (hits < 0 || n < hits) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(hits, n));
        }
    }

    /** The share, 0 to 1, with Wilson's score interval (1927); empty for no answers. */
    public Optional<Estimate> estimate() {
        if (n == 0) {
            return Optional.empty();
        }
        Wilson wilson = wilson();
        return Optional.of(new Estimate(share(), n, wilson.low(), wilson.high(), "wilson"));
    }

    /**
     * Compares with a later share: pooled z-test, or Fisher's exact test where a cell is below 5; the interval of the
     * difference is Newcombe's hybrid score interval (1998, method 10).
     *
     * @throws IllegalArgumentException if one of them has no answers
     */
    public Comparison against(Proportion later) {
        if (n == 0 || later.n == 0) {
            throw new IllegalArgumentException("A share of nothing cannot be compared");
        }
        double difference = later.share() - share();
        Wilson mine = wilson();
        Wilson theirs = later.wilson();
        double low = difference - Math.hypot(later.share() - theirs.low(), mine.high() - share());
        double high = difference + Math.hypot(theirs.high() - later.share(), share() - mine.low());
        return hasSmallCell() || later.hasSmallCell()
                ? new Comparison("fisher-exact", difference, low, high, fisher(later))
                : new Comparison("two-proportion-z", difference, low, high, Normal.twoSided(z(later)));
    }

    private double share() {
        return (double) hits / n;
    }

    private boolean hasSmallCell() {
        return hits < SMALL_CELL || n - hits < SMALL_CELL;
    }

    private double z(Proportion later) {
        double pooled = (double) (hits + later.hits) / (n + later.n);
        return (later.share() - share()) / Math.sqrt(pooled * (1 - pooled) * (1.0 / n + 1.0 / later.n));
    }

    private double fisher(Proportion later) {
        if (hits + later.hits == 0 || hits + later.hits == n + later.n) {
            return 1;
        }
        int[][] table = {
            {Math.toIntExact(hits), Math.toIntExact(n - hits)},
            {Math.toIntExact(later.hits), Math.toIntExact(later.n - later.hits)}
        };
        return FisherExactTest.withDefaults().test(table).getPValue();
    }

    private Wilson wilson() {
        double z2 = Normal.Z95 * Normal.Z95;
        double centre = (hits + z2 / 2) / (n + z2);
        double half = Normal.Z95 / (n + z2) * Math.sqrt((double) hits * (n - hits) / n + z2 / 4);
        // At its ends the interval begins and ends exactly there, which rounding errors would hide.
        return new Wilson(hits == 0 ? 0 : centre - half, hits == n ? 1 : centre + half);
    }

    private record Wilson(double low, double high) {}
}
