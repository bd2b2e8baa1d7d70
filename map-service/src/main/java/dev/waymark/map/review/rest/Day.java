package dev.waymark.map.review.rest;

import dev.waymark.service.input.CalendarDay;
import dev.waymark.service.problem.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as a query parameter. */
public record Day(@CalendarDay LocalDate date) {
    public static Day fromString(String text) {
        try {
            return new Day(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Refusal.invalid("dueBy", "must be a day such as 2026-03-01");
        }
    }
}
