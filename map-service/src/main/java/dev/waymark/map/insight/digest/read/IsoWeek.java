package dev.waymark.map.insight.digest.read;

import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A week by ISO 8601, Monday to Sunday, on whichever clocks. */
public record IsoWeek(LocalDate monday) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    /** Reads {@code 2026-W47}. */
    public static IsoWeek fromString(String text) {
        Matcher parts = TEXT.matcher(text);
        if (parts.matches()) {
            int year = Integer.parseInt(parts.group(1));
            int week = Integer.parseInt(parts.group(2));
            // 4 January lies in the first week of every year.
            LocalDate inFirstWeek = LocalDate.of(Math.clamp(year, EARLIEST, LATEST), 1, 4);
            boolean isOne = IsoFields.WEEK_OF_WEEK_BASED_YEAR
                    .rangeRefinedBy(inFirstWeek)
                    .isValidValue(week);
            if (isOne && inFirstWeek.getYear() == year) {
                return of(inFirstWeek.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week));
            }
        }
        throw Refusal.invalid("week", "must be a week such as 2026-W47, of the years 1900 to 2199");
    }

    /** The week a day lies in. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.minusDays(day.getDayOfWeek().getValue() - 1L));
    }

    /** The week that runs at a moment. */
    public static IsoWeek at(Instant moment, ZoneId zone) {
        return of(LocalDate.ofInstant(moment, zone));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public IsoWeek next() {
        return new IsoWeek(monday.plusWeeks(1));
    }

    public IsoWeek previous() {
        return new IsoWeek(monday.minusWeeks(1));
    }

    /** Its first moment; where clocks leave midnight out, the one after. */
    public Instant from(ZoneId zone) {
        return monday.atStartOfDay(zone).toInstant();
    }

    /** The first moment of the next. */
    public Instant until(ZoneId zone) {
        return next().from(zone);
    }

    @Override
    public String toString() {
        return "%04d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
