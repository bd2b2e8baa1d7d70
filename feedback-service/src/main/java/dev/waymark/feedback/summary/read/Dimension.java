package dev.waymark.feedback.summary.read;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** What summaries can be divided by. */
public enum Dimension {
    MAP,
    /** The stage the touchpoint is in today, or was in when it left the map. */
    STAGE,
    TOUCHPOINT,
    /** Whose journey the map shows; what is said of a map of several counts for each. */
    PERSONA,
    SEGMENT,
    CHANNEL,
    DAY(Period.ofDays(1)),
    /** From Monday (ISO 8601). */
    WEEK(Period.ofWeeks(1)),
    MONTH(Period.ofMonths(1)),
    QUARTER(Period.ofMonths(3));

    private final @Nullable Period length;

    Dimension() {
        this.length = null;
    }

    Dimension(Period length) {
        this.length = length;
    }

    public boolean isTime() {
        return length != null;
    }

    boolean isWholeMonths() {
        return length != null && length.getMonths() > 0;
    }

    /** The first day of the bucket a day is in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case WEEK -> Place.Unit.WEEK.start(day);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            default -> day;
        };
    }

    /** The first day of the next one. */
    public LocalDate end(LocalDate day) {
        return length == null ? day : start(day).plus(length);
    }
}
