package dev.waymark.feedback.theme.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeSentiment;
import dev.waymark.contracts.feedback.ThemeWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuringTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final ThemeId STEADY = new ThemeId(new UUID(0, 1));
    private static final ThemeId RISING = new ThemeId(new UUID(0, 2));

    @Test
    void aThemeEmergesWhenItsShareGrowsByMoreThanChance() {
        Map<ThemeId, List<Comment>> themes = new HashMap<>();
        List<Comment> all = new ArrayList<>();
        for (int week = 0; week < 12; week++) {
            all.addAll(inWeek(9, week, 20));
            add(themes, all, STEADY, inWeek(1, week, 5));
            add(themes, all, RISING, inWeek(2, week, week < 8 ? 1 : 6));
        }
        Map<ThemeId, ThemeFigures> figures = Measuring.of(themes, all);
        var rising = Objects.requireNonNull(of(figures, RISING).trend());
        assertThat(rising.emerging()).isTrue();
        assertThat(rising.test()).isEqualTo("two-proportion-z");
        // 24 of 124 in the latest four weeks, 8 of 208 before.
        assertThat(rising.difference()).isCloseTo(24.0 / 124 - 8.0 / 208, within(1e-9));
        assertThat(rising.pValue()).isLessThan(0.001);
        var steady = Objects.requireNonNull(of(figures, STEADY).trend());
        assertThat(steady.emerging()).isFalse();
        assertThat(steady.pValue()).isGreaterThan(0.5);
        assertThat(of(figures, RISING).weeks())
                .hasSize(12)
                .startsWith(new ThemeWeek(LocalDate.of(2026, 1, 5), 1, 26))
                .endsWith(new ThemeWeek(LocalDate.of(2026, 3, 23), 6, 31));
    }

    @Test
    void weeksOfSilenceAreShown() {
        List<Comment> theme = new ArrayList<>(inWeek(1, 0, 3));
        theme.addAll(inWeek(1, 3, 1));
        assertThat(measured(theme).weeks()).extracting(ThemeWeek::said).containsExactly(3L, 0L, 0L, 1L);
    }

    @Test
    void feelingIsTheMeanOfThoseThatHaveAScore() {
        List<Comment> theme = List.of(feeling(1, -0.5), feeling(2, -0.1), feeling(3, -0.6), feeling(4, null));
        ThemeSentiment sentiment = measured(theme).sentiment();
        assertThat(sentiment.n()).isEqualTo(3);
        assertThat(Objects.requireNonNull(sentiment.mean())).isCloseTo(-0.4, within(1e-9));
        // t(2) = 4.3027, standard error = 0.2646 / √3
        assertThat(Objects.requireNonNull(sentiment.low())).isCloseTo(-0.4 - 0.6573, within(1e-3));
        List<Comment> silent = List.of(feeling(4, null));
        assertThat(measured(silent).sentiment()).isEqualTo(new ThemeSentiment(0, null, null, null));
    }

    @Test
    void quotesAreSentencesOfDifferentCustomers() {
        Comment same = Comments.with(1, 1, "The delivery came late again", MONDAY, true);
        List<Comment> theme = new ArrayList<>(List.of(same));
        for (int i = 2; i < 9; i++) {
            Comment other = Comments.with(1, i, "late", MONDAY, true);
            theme.add(other);
        }
        theme.add(new Comment(
                new FeedbackId(new UUID(7, 7)), same.customer(), MONDAY, true, null, same.text(), same.vector()));
        List<FeedbackId> quotes = measured(theme).quotes();
        assertThat(quotes).hasSize(5).doesNotHaveDuplicates();
        assertThat(quotes.getFirst()).isIn(same.id(), new FeedbackId(new UUID(7, 7)));
        assertThat(quotes.stream().filter(it -> it.equals(same.id()) || it.equals(new FeedbackId(new UUID(7, 7)))))
                .as("one customer is quoted once")
                .hasSize(1);
    }

    private static void add(
            Map<ThemeId, List<Comment>> themes, List<Comment> all, ThemeId theme, List<Comment> comments) {
        themes.computeIfAbsent(theme, _ -> new ArrayList<>()).addAll(comments);
        all.addAll(comments);
    }

    private static ThemeFigures measured(List<Comment> theme) {
        return of(Measuring.of(Map.of(STEADY, theme), theme), STEADY);
    }

    private static ThemeFigures of(Map<ThemeId, ThemeFigures> figures, ThemeId theme) {
        return Objects.requireNonNull(figures.get(theme));
    }

    private static List<Comment> inWeek(int topic, int week, int count) {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            comments.add(
                    Comments.with(topic, week * 100 + i, "said it", MONDAY.plus(Duration.ofDays(7L * week)), true));
        }
        return comments;
    }

    private static Comment feeling(int number, @org.jspecify.annotations.Nullable Double sentiment) {
        Comment any = Comments.with(1, number, "said it", MONDAY, true);
        return new Comment(any.id(), any.customer(), MONDAY, true, sentiment, any.text(), any.vector());
    }
}
