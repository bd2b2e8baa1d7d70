package dev.waymark.map.review.recurrence;

import dev.waymark.contracts.map.Cadence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The dates of a cadence. The rule counts on the clocks of the zone. A time that a change of clocks leaves out is read by
 * the offset before the gap, one that comes twice is the first of the two, as RFC 5545 says in section 3.3.5.
 */
public final class DueDates {
    /** What lies behind cannot be meant, and cannot be stored everywhere. */
    private static final int LAST_YEAR = 2199;

    private final Cadence cadence;
    private final ZoneId zone;
    private final RecurrenceRule rule;

    private DueDates(Cadence cadence, RecurrenceRule rule) {
        this.cadence = cadence;
        this.zone = ZoneId.of(cadence.zone());
        this.rule = rule;
    }

    /**
     * Reads a cadence.
     *
     * @throws InvalidRecurrenceRuleException if its rule is none
     */
    static DueDates read(Cadence cadence) throws InvalidRecurrenceRuleException {
        RecurrenceRule rule = new RecurrenceRule(cadence.rule(), RecurrenceRule.RfcMode.RFC5545_STRICT);
        DueDates dates = new DueDates(cadence, rule);
        dates.endOnTheClocksOfTheZone();
        return dates;
    }

    /** The dates of a cadence that has passed {@link CadenceCheck}. */
    public static DueDates of(Cadence cadence) {
        try {
            return read(cadence);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All dates after a moment, soonest first; none when the rule has ended. */
    public Stream<DueDate> after(Instant moment) {
        try {
            RecurrenceRuleIterator iterator = rule.iterator(floating(cadence.start()));
            LocalDateTime from = LocalDateTime.ofInstant(moment, zone).minusDays(1);
            if (from.isAfter(cadence.start())) {
                iterator.fastForward(floating(from));
            }
            return Stream.generate(() -> next(iterator))
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .dropWhile(date -> !date.at().isAfter(moment));
        } catch (IllegalArgumentException e) {
            // The library gives up on a rule that never comes true, such as 30 February.
            return Stream.empty();
        }
    }

    private Optional<DueDate> next(RecurrenceRuleIterator iterator) {
        try {
            return iterator.hasNext() ? dueAt(iterator.nextDateTime()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<DueDate> dueAt(DateTime date) {
        if (date.getYear() > LAST_YEAR || date.getYear() < cadence.start().getYear()) {
            return Optional.empty();
        }
        LocalDateTime local = local(date);
        return Optional.of(
                new DueDate(local.toLocalDate(), moment(local), moment(local.minusDays(cadence.noticeDays()))));
    }

    private Instant moment(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    /** UNTIL may be a day, which counts whole, a moment in UTC, or a time on the clocks of the zone. */
    private void endOnTheClocksOfTheZone() {
        DateTime until = rule.getUntil();
        if (until == null) {
            return;
        }
        if (until.isAllDay()) {
            rule.setUntil(floating(local(until).toLocalDate().atTime(23, 59, 59)));
        } else if (!until.isFloating()) {
            rule.setUntil(floating(LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), zone)));
        }
    }

    /** The library counts months from 0. */
    private static DateTime floating(LocalDateTime time) {
        return new DateTime(
                time.getYear(),
                time.getMonthValue() - 1,
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDate.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth())
                .atTime(time.getHours(), time.getMinutes(), time.getSeconds());
    }

    RecurrenceRule rule() {
        return rule;
    }
}
