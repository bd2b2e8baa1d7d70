package dev.waymark.contracts.map;

import org.jspecify.annotations.Nullable;

/**
 * A measured value an insight stands on. Without the number of answers and the interval nobody could tell a finding from
 * chance.
 *
 * @param name what was measured, such as NPS
 * @param unit such as %; absent for a plain number
 * @param n how many answers it was computed from
 * @param low lower end of the 95 % interval, in the unit of the value
 * @param high upper end of it
 */
public record InsightFigure(
        String name, double value, @Nullable String unit, long n, double low, double high) {
    public InsightFigure {
        if (n < 1) {
            throw new IllegalArgumentException("A figure is computed from one answer at least, not " + n);
        }
        if (!Double.isFinite(low) || !Double.isFinite(high) || !(low <= value && value <= high)) {
            throw new IllegalArgumentException("A figure lies in its interval");
        }
    }
}
