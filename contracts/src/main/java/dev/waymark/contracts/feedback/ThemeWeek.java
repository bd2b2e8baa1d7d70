package dev.waymark.contracts.feedback;

import java.time.LocalDate;

/**
 * A theme in one week.
 *
 * @param monday the day (UTC) the week begins
 * @param said how many comments of the theme
 * @param of how many comments in all
 */
public record ThemeWeek(LocalDate monday, long said, long of) {}
