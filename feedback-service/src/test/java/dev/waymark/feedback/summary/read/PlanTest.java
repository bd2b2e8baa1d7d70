package dev.waymark.feedback.summary.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.service.problem.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Extent EXTENT = new Extent("m1", "2024-01-01", "2026-12-31", List.of(), List.of(), Map.of());
    private static final Target MAP = new Target(Place.ofMap("m1"), EXTENT, Map.of());
    private static final Target TOUCHPOINT = new Target(new Place(Place.Level.TOUCHPOINT, "t1"), EXTENT, Map.of());

    @Test
    void aWholeYearIsTwelveDocuments() {
        assertThat(plan(MAP, "2025-01-01", "2025-12-31", true).documents()).hasSize(12);
    }

    @Test
    void theShorterPartOfAMonthIsReadDayByDay() {
        assertThat(plan(MAP, "2025-01-29", "2025-01-31", true).documents())
                .containsExactlyInAnyOrder("m|m1|DAY|2025-01-29", "m|m1|DAY|2025-01-30", "m|m1|DAY|2025-01-31");
        Plan most = plan(MAP, "2025-01-03", "2025-01-31", true);
        assertThat(most.documents())
                .containsExactlyInAnyOrder("m|m1|MONTH|2025-01-01", "m|m1|DAY|2025-01-01", "m|m1|DAY|2025-01-02");
        assertThat(most.usesOf("m|m1|DAY|2025-01-02"))
                .containsExactly(new Plan.Use(MAP, "d", LocalDate.parse("2025-01-02"), -1));
    }

    @Test
    void theDaysOfATouchpointAreReadAWeekAtATime() {
        Plan weeks = plan(TOUCHPOINT, "2025-01-01", "2025-03-31", false);
        assertThat(weeks.documents()).hasSize(14).contains("t|t1|WEEK|2024-12-30");
        assertThat(weeks.usesOf("t|t1|WEEK|2024-12-30"))
                .hasSize(5)
                .extracting(Plan.Use::slot)
                .contains("d3", "d7");
    }

    /** Thirty touchpoints by month over two years: the widest of common questions. */
    @Test
    void thirtyTouchpointsByMonthOverTwoYearsAreSevenHundredAndTwentyDocuments() {
        List<Target> thirty = IntStream.range(0, 30)
                .mapToObj(i -> new Target(new Place(Place.Level.TOUCHPOINT, "t" + i), EXTENT, Map.of()))
                .toList();
        Plan plan = new Plan(thirty, LocalDate.parse("2024-01-01"), LocalDate.parse("2025-12-31"), Cut.TOTAL, true);
        assertThat(plan.documents()).hasSize(720);
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        List<Target> many = Collections.nCopies(1, MAP);
        assertThatThrownBy(() ->
                        new Plan(many, LocalDate.parse("1900-01-01"), LocalDate.parse("2199-12-31"), Cut.TOTAL, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too much at once");
    }

    private static Plan plan(Target target, String first, String last, boolean months) {
        return new Plan(List.of(target), LocalDate.parse(first), LocalDate.parse(last), Cut.SEGMENTS, months);
    }
}
