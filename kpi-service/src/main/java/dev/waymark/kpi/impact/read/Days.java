package dev.waymark.kpi.impact.read;

import dev.waymark.kpi.level.LevelOfDays;
import dev.waymark.kpi.level.Sample;
import dev.waymark.kpi.level.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Some days in UTC, the last one included. */
record Days(LocalDate first, LocalDate last) {
    Span span() {
        return Span.ofDays(first, last, ZoneOffset.UTC);
    }

    LevelOfDays levelOf(Sample sample) {
        return LevelOfDays.of(first, last, sample);
    }

    boolean areOver(Instant now) {
        return !now.isBefore(span().to());
    }
}
