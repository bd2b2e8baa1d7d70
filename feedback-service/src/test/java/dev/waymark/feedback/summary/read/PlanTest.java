package dev.waymark.feedback.summary.read;

import static dev.waymark.feedback.summary.read.Dimension.DAY;
import static dev.waymark.feedback.summary.read.Dimension.MONTH;
import static dev.waymark.feedback.summary.read.Dimension.WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.service.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Extent EXTENT = new Extent("m1", "2024-01-01", "2026-12-31", List.of(), List.of(), Map.of());
    private static final Target MAP = new Target(Place.ofMap("m1"), EXTENT, Map.of());

    @Test
    void aWholeYearIsTwelveDocuments() {
        assertThat(documents(plan(MAP, "2025-01-01", "2025-12-31", null))).hasSize(12);
    }

    @Test
    void theShorterPartOfAMonthIsReadDayByDay() {
        assertThat(documents(plan(MAP, "2025-01-29", "2025-01-31", null))).containsExactly("m|m1|WEEK|s|2025-01-27");
        Plan most = plan(MAP, "2025-01-03", "2025-01-31", MONTH);
        assertThat(documents(most)).containsExactlyInAnyOrder("m|m1|MONTH|s|2025-01-01", "m|m1|WEEK|s|2024-12-30");
        assertThat(most.usesOf("m|m1|MONTH|s|2025-01-01"))
                .containsExactly(new Plan.Use(MAP, "all", LocalDate.parse("2025-01-01"), 1));
        assertThat(most.usesOf("m|m1|WEEK|s|2024-12-30"))
                .containsExactly(
                        new Plan.Use(MAP, "d3", LocalDate.parse("2025-01-01"), -1),
                        new Plan.Use(MAP, "d4", LocalDate.parse("2025-01-02"), -1));
        assertThat(most.documentsBySlots())
                .containsOnly(
                        Map.entry(Set.of("all"), Set.of("m|m1|MONTH|s|2025-01-01")),
                        Map.entry(Set.of("d3", "d4"), Set.of("m|m1|WEEK|s|2024-12-30")));
    }

    @Test
    void wholeWeeksAreReadAtOnce() {
        Plan weeks = plan(MAP, "2025-01-04", "2025-01-20", WEEK);
        assertThat(weeks.usesOf("m|m1|WEEK|s|2024-12-30"))
                .extracting(Plan.Use::slot)
                .containsExactly("d6", "d7");
        assertThat(weeks.usesOf("m|m1|WEEK|s|2025-01-13"))
                .containsExactly(new Plan.Use(MAP, "all", LocalDate.parse("2025-01-13"), 1));
        assertThat(weeks.usesOf("m|m1|WEEK|s|2025-01-20"))
                .extracting(Plan.Use::slot)
                .containsExactly("d1");
        assertThat(documents(weeks)).hasSize(4);
    }

    @Test
    void aWeekThatIsAskedForByDayIsReadByDay() {
        assertThat(plan(MAP, "2025-01-13", "2025-01-19", DAY).usesOf("m|m1|WEEK|s|2025-01-13"))
                .extracting(Plan.Use::slot)
                .containsExactly("d1", "d2", "d3", "d4", "d5", "d6", "d7");
    }

    /** Thirty touchpoints by month over two years: the widest of common questions. */
    @Test
    void thirtyTouchpointsByMonthOverTwoYearsAreSevenHundredAndTwentyDocuments() {
        assertThat(documents(plan(touchpoints(30), "2024-01-01", "2025-12-31", MONTH)))
                .hasSize(720);
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        assertThatThrownBy(() -> plan(touchpoints(30), "1990-01-01", "2019-12-31", WEEK))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too much at once");
    }

    private static Set<String> documents(Plan plan) {
        return plan.documentsBySlots().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static List<Target> touchpoints(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Target(new Place(Place.Level.TOUCHPOINT, "t" + i), EXTENT, Map.of()))
                .toList();
    }

    private static Plan plan(Target target, String first, String last, @Nullable Dimension bucket) {
        return plan(List.of(target), first, last, bucket);
    }

    private static Plan plan(List<Target> targets, String first, String last, @Nullable Dimension bucket) {
        return new Plan(
                targets, LocalDate.parse(first), LocalDate.parse(last), Cut.SEGMENTS, Optional.ofNullable(bucket));
    }
}
