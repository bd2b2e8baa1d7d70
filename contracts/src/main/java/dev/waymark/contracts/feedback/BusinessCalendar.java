package dev.waymark.contracts.feedback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When somebody is at work.
 *
 * @param zone a time zone of the IANA database: the hours are those of its clocks
 * @param hours of every week
 * @param holidays days without business hours
 */
public record BusinessCalendar(String zone, List<OpenHours> hours, List<LocalDate> holidays) {
    /**
     * A part of a day.
     *
     * @param to 00:00 is the end of the day
     */
    public record OpenHours(DayOfWeek day, LocalTime from, LocalTime to) {}
}
