package dev.waymark.map.evidence.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EvidenceDaysTest {
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 2);

    @Test
    void aDayIsOfTheFutureUntilItBeginsSomewhereOnEarth() {
        assertThat(EvidenceDays.isInFuture(TOMORROW, Instant.parse("2026-03-01T09:59:59Z")))
                .isTrue();
        assertThat(EvidenceDays.isInFuture(TOMORROW, Instant.parse("2026-03-01T10:00:00Z")))
                .isFalse();
    }

    @Test
    void aDayEndsBeforeTheNextBegins() {
        assertThat(EvidenceDays.of(EvidenceDays.endOf(TOMORROW))).isEqualTo(TOMORROW);
        assertThat(EvidenceDays.of(EvidenceDays.endOf(TOMORROW).plusNanos(1))).isEqualTo(TOMORROW.plusDays(1));
    }
}
