package dev.waymark.contracts.kpi;

/**
 * The level of a KPI before an action against the level after it.
 *
 * @param test how they were compared, for example {@code welch-t}, {@code two-proportion-z}, {@code nps-z}
 * @param nBefore answers or measurements before
 * @param before the level before
 * @param nAfter answers or measurements after
 * @param after the level after
 * @param difference after − before
 * @param low lower end of the 95 % interval of the difference
 * @param high upper end of it
 * @param pValue two-sided
 */
public record Impact(
        String test,
        long nBefore,
        double before,
        long nAfter,
        double after,
        double difference,
        double low,
        double high,
        double pValue,
        Verdict verdict) {}
