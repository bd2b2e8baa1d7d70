package dev.waymark.map.feeling.read;

import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Moments;
import java.util.Optional;

/**
 * A mean of answers.
 *
 * @param mean −2 very bad … +2 very good
 * @param low lower end of the 95 % interval, at least −2
 * @param high upper end of it, at most +2
 * @param method how the interval was computed
 */
public record Measured(double mean, double low, double high, String method) {
    /** Empty for no answers. */
    public static Optional<Measured> by(Moments answers) {
        return answers.estimate().map(Measured::of);
    }

    static Measured of(Estimate estimate) {
        double mean = estimate.value();
        return new Measured(
                mean,
                Math.max(-2, estimate.low() == null ? mean : estimate.low()),
                Math.min(2, estimate.high() == null ? mean : estimate.high()),
                estimate.method());
    }
}
