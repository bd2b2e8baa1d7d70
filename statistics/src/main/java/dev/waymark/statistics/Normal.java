package dev.waymark.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as far as it is needed here. */
final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** 1.96: 95 % lie within so many standard errors. */
    static final double Z95 = STANDARD.inverseSurvivalProbability(0.025);

    private Normal() {}

    static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }
}
