package dev.waymark.feedback.summary.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.contracts.feedback.Scores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtentTest {
    @Test
    void laterSegmentsAreCountedTogetherSoThatNobodyMakesADocumentTooLarge() {
        Extent extent = Extent.of("m1", fact("2026-01-05T10:00", null, null));
        for (int i = 0; i < 100; i++) {
            extent = extent.with(fact("2026-01-05T10:00", "segment " + i, "t" + i));
        }
        assertThat(extent.segments()).hasSize(Extent.MOST_SEGMENTS);
        assertThat(extent.segment(fact("2026-01-05T10:00", "segment 59", null).spot()))
                .isEqualTo("segment 59");
        assertThat(extent.segment(fact("2026-01-05T10:00", "segment 60", null).spot()))
                .isEqualTo(Extent.OTHER);
        assertThat(extent.segment(fact("2026-01-05T10:00", null, null).spot())).isNull();
    }

    @Test
    void laterTouchpointsAreCountedTogether() {
        Extent extent = Extent.of("m1", fact("2026-01-05T10:00", null, null));
        for (int i = 0; i <= Extent.MOST_PLACES; i++) {
            extent = extent.with(fact("2026-01-05T10:00", null, "t" + i));
        }
        assertThat(extent.place(fact("2026-01-05T10:00", null, "t0").spot()).key())
                .isEqualTo("t0");
        assertThat(extent.place(fact("2026-01-05T10:00", null, "t1000").spot()).key())
                .isEqualTo("m1/(other)");
    }

    @Test
    void itKnowsTheFirstAndTheLastDay() {
        Extent extent = Extent.of("m1", fact("2026-01-05T10:00", null, null))
                .with(fact("2025-12-31T23:45", null, null))
                .with(fact("2026-02-01T00:00", null, null));
        assertThat(extent.first()).isEqualTo("2025-12-31");
        assertThat(extent.last()).isEqualTo("2026-02-01");
        assertThat(extent.with(fact("2026-01-05T10:00", null, null))).isEqualTo(extent);
    }

    private static Fact fact(String quarter, @Nullable String segment, @Nullable String touchpoint) {
        return new Fact("f", quarter, new Spot("m1", null, touchpoint, segment, null), Answers.of(Scores.NONE));
    }
}
