package dev.waymark.map.evidence.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days evidence is counted in: those of UTC. */
public final class EvidenceDays {
    private EvidenceDays() {}

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The last moment of a day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }

    /** Whether the day has not begun anywhere on earth: the first to begin one are 14 hours ahead. */
    public static boolean isInFuture(LocalDate day, Instant now) {
        return day.isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)));
    }
}
