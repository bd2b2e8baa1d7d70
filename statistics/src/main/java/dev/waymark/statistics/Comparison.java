package dev.waymark.statistics;

/**
 * Two levels compared.
 *
 * @param test {@code welch-t}, {@code two-proportion-z}, {@code fisher-exact} or {@code nps-z}
 * @param difference the second level minus the first
 * @param low lower end of the 95 % interval of the difference
 * @param high upper end of it
 * @param pValue two-sided
 */
public record Comparison(String test, double difference, double low, double high, double pValue) {
    /** The level at which a difference counts as shown. */
    public static final double ALPHA = 0.05;

    public boolean isSignificant() {
        return pValue < ALPHA;
    }
}
