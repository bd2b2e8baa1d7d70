package dev.waymark.kpi.series.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.kpi.level.Span;
import dev.waymark.service.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @Test
    void weeksBeginOnMonday() {
        Buckets weeks = Buckets.covering(FIRST, LocalDate.parse("2026-01-12"), Bucket.WEEK, ZoneOffset.UTC);

        assertThat(weeks.starts())
                .containsExactly(
                        LocalDate.parse("2025-12-29"), LocalDate.parse("2026-01-05"), LocalDate.parse("2026-01-12"));
        assertThat(weeks.lastDayOf(weeks.starts().getFirst())).isEqualTo("2026-01-04");
    }

    @Test
    void monthsBeginOnTheFirst() {
        Buckets months = Buckets.covering(
                LocalDate.parse("2026-01-31"), LocalDate.parse("2026-03-01"), Bucket.MONTH, ZoneOffset.UTC);

        assertThat(months.starts())
                .containsExactly(FIRST, LocalDate.parse("2026-02-01"), LocalDate.parse("2026-03-01"));
        assertThat(months.lastDayOf(LocalDate.parse("2026-02-01"))).isEqualTo("2026-02-28");
    }

    @Test
    void theDayOnWhichClocksGoForwardHas23Hours() {
        LocalDate change = LocalDate.parse("2026-03-29");
        Buckets days = Buckets.covering(change, change, Bucket.DAY, ZoneId.of("Europe/Berlin"));

        assertThat(days.spans())
                .containsExactly(
                        new Span(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T22:00:00Z")));
    }

    @Test
    void aThousandBucketsAreTheMost() {
        assertThat(Buckets.covering(FIRST, FIRST.plusDays(999), Bucket.DAY, ZoneOffset.UTC)
                        .starts())
                .hasSize(1000);
        assertThatThrownBy(() -> Buckets.covering(FIRST, FIRST.plusDays(1000), Bucket.DAY, ZoneOffset.UTC))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theLastThirtyBucketsEndWithTheDay() {
        assertThat(Buckets.startOfLast(30, Bucket.DAY, LocalDate.parse("2026-01-31")))
                .isEqualTo("2026-01-02");
        assertThat(Buckets.startOfLast(2, Bucket.MONTH, LocalDate.parse("2026-01-31")))
                .isEqualTo("2025-12-01");
    }
}
