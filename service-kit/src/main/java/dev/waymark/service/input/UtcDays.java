package dev.waymark.service.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The days (UTC) from which and to which a query asks; the last one counts. */
public final class UtcDays {
    private UtcDays() {}

    /** When the day begins, if one is given. */
    public static @Nullable Instant from(@Nullable LocalDate first) {
        return first == null ? null : first.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** When the day is over, if one is given. */
    public static @Nullable Instant until(@Nullable LocalDate last) {
        return last == null ? null : from(last.plusDays(1));
    }
}
