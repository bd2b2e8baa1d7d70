package dev.waymark.kpi.series.read;

import dev.waymark.kpi.level.Span;
import dev.waymark.service.problem.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Whole days, weeks or months side by side, in the calendar of a time zone. */
public record Buckets(Bucket bucket, ZoneId zone, List<LocalDate> starts) {
    private static final int MOST = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /**
     * All buckets that have one of the days.
     *
     * @throws Refusal 400 if the days are no range, or there are more than 1,000 buckets
     */
    public static Buckets covering(LocalDate from, LocalDate to, Bucket bucket, ZoneId zone) {
        if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
            throw Refusal.invalid("from", "and to must lie between %s and %s".formatted(EARLIEST, LATEST));
        }
        if (to.isBefore(from)) {
            throw Refusal.invalid("to", "must not be before from");
        }
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate start = bucket.startOf(from); !start.isAfter(to); start = bucket.plus(start, 1)) {
            if (starts.size() == MOST) {
                throw Refusal.invalid("bucket", "makes more than %,d buckets of that range".formatted(MOST));
            }
            starts.add(start);
        }
        return new Buckets(bucket, zone, starts);
    }

    /** The last so many buckets up to a day. */
    public static LocalDate startOfLast(int buckets, Bucket bucket, LocalDate to) {
        return bucket.plus(bucket.startOf(to), 1 - buckets);
    }

    public List<Span> spans() {
        return starts.stream()
                .map(start -> Span.ofDays(start, lastDayOf(start), zone))
                .toList();
    }

    LocalDate lastDayOf(LocalDate start) {
        return bucket.plus(start, 1).minusDays(1);
    }
}
