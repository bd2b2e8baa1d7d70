package dev.waymark.kpi.series.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The length of the stretches a series is made of. */
public enum Bucket {
    DAY,
    /** By ISO 8601: from Monday to Sunday. */
    WEEK,
    MONTH;

    LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate plus(LocalDate start, int buckets) {
        return switch (this) {
            case DAY -> start.plusDays(buckets);
            case WEEK -> start.plusWeeks(buckets);
            case MONTH -> start.plusMonths(buckets);
        };
    }
}
