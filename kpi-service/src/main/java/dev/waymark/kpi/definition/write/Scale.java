package dev.waymark.kpi.definition.write;

import dev.waymark.contracts.kpi.KpiKind;
import dev.waymark.service.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The values a kind of KPI can have.
 *
 * @param unit what they are counted in; null where the KPI has to say it
 */
record Scale(@Nullable String unit, double low, double high) {
    /** Beyond this, sums of squares would lose the digits that a comparison needs. */
    private static final double LARGEST = 1e15;

    static Scale of(KpiKind kind) {
        return switch (kind) {
            case NPS -> new Scale("points", -100, 100);
            case CSAT -> new Scale("%", 0, 100);
            case NUMBER -> new Scale(null, -LARGEST, LARGEST);
        };
    }

    boolean holds(double value) {
        return value >= low && value <= high;
    }

    void check(String field, @Nullable Double value) {
        if (value != null && !holds(value)) {
            throw Refusal.invalid(field, "must lie " + range());
        }
    }

    String range() {
        return "between %s and %s".formatted(plain(low), plain(high));
    }

    /** A CSAT is a percentage whatever it is called, so another unit would only mislead. */
    String unitOr(@Nullable String given) {
        if (unit == null && given == null) {
            throw Refusal.invalid("unit", "is needed for a number");
        }
        if (unit != null && given != null && !given.equals(unit)) {
            throw Refusal.invalid("unit", "is '%s' for this kind, or left out".formatted(unit));
        }
        return given != null ? given : java.util.Objects.requireNonNull(unit);
    }

    private static String plain(double value) {
        return Math.abs(value) < LARGEST ? Long.toString((long) value) : Double.toString(value);
    }
}
