package dev.waymark.feedback.closing;

import dev.waymark.contracts.feedback.BusinessCalendar;
import dev.waymark.contracts.feedback.BusinessCalendar.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts time while somebody is at work. */
public final class BusinessHours {
    /** A calendar in which even the longest time has not come to an end by then has hardly any hours. */
    private static final int MOST_DAYS = 20 * 366;

    private final @Nullable BusinessCalendar calendar;

    private BusinessHours(@Nullable BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** Every hour counts where there is no calendar. */
    public static BusinessHours of(@Nullable BusinessCalendar calendar) {
        return new BusinessHours(calendar);
    }

    /**
     * The moment by which so many hours of work have passed. An hour is sixty minutes that really pass: a night in which the
     * clocks are put back is longer. What ends with the last minute of a day is due then, not the next morning.
     *
     * @throws IllegalArgumentException if they have not passed within twenty years
     */
    public Instant after(Instant start, int hours) {
        if (calendar == null) {
            return start.plus(Duration.ofHours(hours));
        }
        ZoneId zone = ZoneId.of(calendar.zone());
        Duration left = Duration.ofHours(hours);
        LocalDate first = start.atZone(zone).toLocalDate();
        for (int day = 0; day < MOST_DAYS; day++) {
            for (Span span : spans(calendar, first.plusDays(day), zone)) {
                Span rest = span.since(start);
                if (left.compareTo(rest.length()) <= 0) {
                    return rest.from().plus(left);
                }
                left = left.minus(rest.length());
            }
        }
        throw new IllegalArgumentException("%d business hours take more than twenty years".formatted(hours));
    }

    private static List<Span> spans(BusinessCalendar calendar, LocalDate day, ZoneId zone) {
        if (calendar.holidays().contains(day)) {
            return List.of();
        }
        return calendar.hours().stream()
                .filter(open -> open.day() == day.getDayOfWeek())
                .sorted(Comparator.comparing(OpenHours::from))
                .map(open -> span(open, day, zone))
                .toList();
    }

    private static Span span(OpenHours open, LocalDate day, ZoneId zone) {
        LocalDate lastDay = open.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Span(
                open.from().atDate(day).atZone(zone).toInstant(),
                open.to().atDate(lastDay).atZone(zone).toInstant());
    }

    private record Span(Instant from, Instant to) {
        /** What is left of it from that moment on; nothing of one that is past. */
        Span since(Instant moment) {
            return moment.isBefore(from) ? this : new Span(moment, moment.isBefore(to) ? to : moment);
        }

        /** Nothing where the clocks jump over all of it. */
        Duration length() {
            return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
        }
    }
}
