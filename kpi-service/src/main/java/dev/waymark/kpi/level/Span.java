package dev.waymark.kpi.level;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A stretch of time: its first instant belongs to it, its last one does not. */
public record Span(Instant from, Instant to) {
    /** Whole days, the last one included. */
    public static Span ofDays(LocalDate first, LocalDate last, ZoneId zone) {
        return new Span(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
