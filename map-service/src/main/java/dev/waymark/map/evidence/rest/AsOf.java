package dev.waymark.map.evidence.rest;

import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The day of which something is told, as a query parameter. */
public record AsOf(@CalendarDay LocalDate day) {
    public static AsOf fromString(String text) {
        try {
            return new AsOf(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Refusal.invalid("asOf", "must be a day such as 2026-03-01");
        }
    }
}
