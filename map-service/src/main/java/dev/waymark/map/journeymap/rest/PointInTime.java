package dev.waymark.map.journeymap.rest;

import dev.waymark.service.problem.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A time as a query parameter. */
public record PointInTime(Instant time) {
    public static PointInTime fromString(String text) {
        try {
            return new PointInTime(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Refusal.invalid("asOf", "must be a time such as 2026-03-01T12:00:00Z");
        }
    }
}
