package dev.waymark.feedback.closing.rest;

import dev.waymark.contracts.feedback.BusinessCalendar;
import dev.waymark.contracts.feedback.BusinessCalendar.OpenHours;
import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When somebody is at work. */
@Schema(name = "BusinessCalendarForm")
public record CalendarForm(
        @Schema(description = "A time zone of the IANA database", examples = "Europe/Berlin") @NotBlank @Size(max = 64) String zone,

        @Schema(description = "The hours of a week; those of a day do not overlap") @NotEmpty @Size(max = 50) List<@NotNull @Valid HoursForm> hours,

        @Nullable @Schema(description = "Days without business hours", examples = "[\"2026-12-25\"]") @Size(max = 400) List<@NotNull @CalendarDay LocalDate> holidays) {
    private static final Duration LEAST_A_WEEK = Duration.ofHours(1);

    /** A part of a day. */
    @Schema(name = "OpenHoursForm")
    public record HoursForm(
            @NotNull DayOfWeek day,

            @Schema(examples = "09:00", implementation = String.class) @NotNull LocalTime from,

            @Schema(description = "00:00 is the end of the day", examples = "17:30", implementation = String.class)
            @NotNull LocalTime to) {
        private Duration length() {
            Duration length = Duration.between(from, to);
            return to.equals(LocalTime.MIDNIGHT) ? length.plusDays(1) : length;
        }
    }

    BusinessCalendar calendar(String field) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Refusal.invalid(field + ".zone", "must be a time zone of the IANA database, such as Europe/Berlin");
        }
        List<HoursForm> inOrder = hours.stream()
                .sorted(Comparator.comparing(HoursForm::day).thenComparing(HoursForm::from))
                .toList();
        Duration week = Duration.ZERO;
        HoursForm before = null;
        for (HoursForm open : inOrder) {
            if (!open.length().isPositive()) {
                throw Refusal.invalid(field + ".hours", "must each end after they begin");
            }
            if (before != null && before.day() == open.day() && overlap(before, open)) {
                throw Refusal.invalid(field + ".hours", "of one day must not overlap");
            }
            week = week.plus(open.length());
            before = open;
        }
        if (week.compareTo(LEAST_A_WEEK) < 0) {
            throw Refusal.invalid(field + ".hours", "must be one hour a week at least");
        }
        return new BusinessCalendar(
                zone,
                inOrder.stream()
                        .map(open -> new OpenHours(open.day(), open.from(), open.to()))
                        .toList(),
                holidays == null
                        ? List.of()
                        : holidays.stream().distinct().sorted().toList());
    }

    private static boolean overlap(HoursForm earlier, HoursForm later) {
        return earlier.to().equals(LocalTime.MIDNIGHT) || later.from().isBefore(earlier.to());
    }
}
