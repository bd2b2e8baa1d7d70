package dev.waymark.map.review.recurrence;

import dev.waymark.contracts.map.Cadence;
import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/** Refuses rhythms nobody can have meant, and says what is wrong with them. */
public final class CadenceCheck {
    private static final int LEAST_DAYS_BETWEEN = 7;
    /** Ten years of weeks: every pattern of a calendar has shown itself by then. */
    private static final int DATES_LOOKED_AT = 520;

    private static final Set<Freq> TOO_OFTEN = Set.of(Freq.SECONDLY, Freq.MINUTELY, Freq.HOURLY);

    private CadenceCheck() {}

    /**
     * Does nothing for a rhythm that makes sense.
     *
     * @param now only dates after it count
     * @throws Refusal 400, naming the field
     */
    public static void pass(Cadence cadence, Instant now) {
        if (!ZoneId.getAvailableZoneIds().contains(cadence.zone())) {
            throw Refusal.invalid("zone", "must be a time zone of the IANA database, such as Europe/Berlin");
        }
        if (cadence.start().getYear() < 1900 || cadence.start().getYear() > 2199) {
            throw Refusal.invalid("start", "must lie in the years 1900 to 2199");
        }
        if (!cadence.start().truncatedTo(ChronoUnit.MINUTES).equals(cadence.start())) {
            throw Refusal.invalid("start", "must be a whole minute");
        }
        DueDates dates = read(cadence);
        checkParts(dates.rule());
        checkDates(dates, now);
    }

    private static DueDates read(Cadence cadence) {
        try {
            return DueDates.read(cadence);
        } catch (InvalidRecurrenceRuleException e) {
            throw Refusal.invalid("rule", "is no recurrence rule of RFC 5545: " + e.getMessage());
        }
    }

    /** No constants of {@link Part}: that class cannot be initialised before {@link RecurrenceRule}. */
    private static void checkParts(RecurrenceRule rule) {
        if (TOO_OFTEN.contains(rule.getFreq())) {
            throw tooOften("repeats " + rule.getFreq());
        }
        if (Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart)) {
            throw Refusal.invalid(
                    "rule", "must not name hours, minutes or seconds: all dates have the time of the start");
        }
        if (rule.hasPart(Part.RSCALE) || rule.hasPart(Part.SKIP)) {
            throw Refusal.invalid("rule", "must not contain RSCALE or SKIP");
        }
    }

    private static void checkDates(DueDates dates, Instant now) {
        Iterator<LocalDate> days =
                dates.after(now).limit(DATES_LOOKED_AT).map(DueDate::day).iterator();
        if (!days.hasNext()) {
            throw Refusal.invalid("rule", "has no date from now on");
        }
        LocalDate before = days.next();
        while (days.hasNext()) {
            LocalDate day = days.next();
            if (before.until(day, ChronoUnit.DAYS) < LEAST_DAYS_BETWEEN) {
                throw tooOften("has both %s and %s".formatted(before, day));
            }
            before = day;
        }
    }

    private static Refusal tooOften(String what) {
        return Refusal.invalid("rule", what + "; once a week is the most");
    }
}
