package dev.waymark.map.review.recurrence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One date of a cadence.
 *
 * @param day in the time zone of the cadence
 * @param at the moment on that day
 * @param opensAt the moment from which the review of that day is open
 */
public record DueDate(LocalDate day, Instant at, Instant opensAt) {}
