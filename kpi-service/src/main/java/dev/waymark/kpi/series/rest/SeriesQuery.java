package dev.waymark.kpi.series.rest;

import dev.waymark.kpi.series.read.Bucket;
import dev.waymark.kpi.series.read.Buckets;
import dev.waymark.service.problem.Refusal;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which stretch of a series is wanted; a {@code @BeanParam}. */
public record SeriesQuery(
        @Parameter(description = "A day of the first bucket; if absent, 30 buckets are shown", example = "2026-01-01")
        @QueryParam("from")
        @Nullable String from,

        @Parameter(description = "A day of the last bucket; today if absent", example = "2026-03-31")
        @QueryParam("to")
        @Nullable String to,

        @Parameter(description = "day, week or month") @QueryParam("bucket") @DefaultValue("day")
        Bucket bucket,

        @Parameter(description = "The time zone whose days are meant", example = "Europe/Berlin")
        @QueryParam("zone")
        @DefaultValue("UTC")
        String zone) {
    private static final int BUCKETS = 30;

    Buckets buckets(Clock clock) {
        ZoneId calendar = zoneId();
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), calendar) : day("to", to);
        LocalDate first = from == null ? Buckets.startOfLast(BUCKETS, bucket, last) : day("from", from);
        return Buckets.covering(first, last, bucket, calendar);
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Refusal.invalid("zone", "must be a time zone, for example Europe/Berlin");
        }
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "must be a day, for example 2026-01-31");
        }
    }
}
