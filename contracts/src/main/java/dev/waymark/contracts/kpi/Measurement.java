package dev.waymark.contracts.kpi;

import java.time.Instant;

/**
 * One measured value.
 *
 * @param at when it was measured; a KPI has one value at a time
 * @param value in the unit of the KPI
 */
public record Measurement(Instant at, double value) {
    public Measurement {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A measurement is a finite number");
        }
    }
}
