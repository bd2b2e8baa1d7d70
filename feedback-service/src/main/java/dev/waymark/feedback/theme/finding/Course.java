package dev.waymark.feedback.theme.finding;

import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeTrend;
import dev.waymark.contracts.feedback.ThemeWeek;
import dev.waymark.statistics.Comparison;
import dev.waymark.statistics.FalseDiscovery;
import dev.waymark.statistics.Proportion;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How comments come in over time. A theme emerges when its share of the latest four weeks of comments is larger than its
 * share of all before by more than chance: a one-sided test of two proportions, adjusted for the number of themes.
 */
final class Course {
    private static final Duration RECENT = Duration.ofDays(28);
    private static final int WEEKS = 53;

    /** What two or three people said is no trend, whatever the test says. */
    private static final int FEWEST_RECENT = 5;

    private record Growth(ThemeId theme, long said, Comparison shares) {}

    private final Instant recentFrom;
    private final Map<LocalDate, Long> weeks;
    private final long recent;
    private final long earlier;

    private Course(Instant recentFrom, Map<LocalDate, Long> weeks, long recent, long earlier) {
        this.recentFrom = recentFrom;
        this.weeks = weeks;
        this.recent = recent;
        this.earlier = earlier;
    }

    /** The latest weeks are those up to the latest comment, so that what was imported late is judged as if it were then. */
    static Course of(List<Comment> comments) {
        Instant latest = comments.stream()
                .map(Comment::collectedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Instant recentFrom = latest.minus(RECENT);
        long recent = comments.stream()
                .filter(it -> it.collectedAt().isAfter(recentFrom))
                .count();
        return new Course(recentFrom, perWeek(comments), recent, comments.size() - recent);
    }

    /** The latest year, a week each. */
    List<ThemeWeek> weeks(List<Comment> theme) {
        if (weeks.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Long> said = perWeek(theme);
        LocalDate last = new TreeMap<>(weeks).lastKey();
        LocalDate first = new TreeMap<>(weeks).firstKey();
        LocalDate from = last.minusWeeks(WEEKS - 1);
        List<ThemeWeek> course = new ArrayList<>();
        for (LocalDate monday = first.isAfter(from) ? first : from;
                !monday.isAfter(last);
                monday = monday.plusWeeks(1)) {
            course.add(new ThemeWeek(monday, said.getOrDefault(monday, 0L), weeks.getOrDefault(monday, 0L)));
        }
        return course;
    }

    /** The trend of each theme; none where there are no comments to compare with. */
    Map<ThemeId, ThemeTrend> trends(Map<ThemeId, List<Comment>> themes) {
        if (recent == 0 || earlier == 0) {
            return Map.of();
        }
        List<Growth> all = new ArrayList<>();
        themes.forEach((theme, members) -> all.add(growth(theme, members)));
        List<Double> adjusted = FalseDiscovery.adjusted(
                all.stream().map(growth -> oneSided(growth.shares())).toList());
        Map<ThemeId, ThemeTrend> trends = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            trends.put(all.get(i).theme(), trend(all.get(i), adjusted.get(i)));
        }
        return trends;
    }

    private Growth growth(ThemeId theme, List<Comment> members) {
        long said = members.stream()
                .filter(it -> it.collectedAt().isAfter(recentFrom))
                .count();
        Proportion before = new Proportion(members.size() - said, earlier);
        return new Growth(theme, said, before.against(new Proportion(said, recent)));
    }

    private static ThemeTrend trend(Growth growth, double adjusted) {
        Comparison shares = growth.shares();
        return new ThemeTrend(
                shares.test(),
                shares.difference(),
                shares.low(),
                shares.high(),
                adjusted,
                adjusted < Comparison.ALPHA && growth.said() >= FEWEST_RECENT);
    }

    private static double oneSided(Comparison shares) {
        return shares.difference() > 0 ? shares.pValue() / 2 : 1 - shares.pValue() / 2;
    }

    private static Map<LocalDate, Long> perWeek(List<Comment> comments) {
        Map<LocalDate, Long> weeks = new HashMap<>();
        comments.forEach(comment -> weeks.merge(
                LocalDate.ofInstant(comment.collectedAt(), ZoneOffset.UTC)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                1L,
                Long::sum));
        return weeks;
    }
}
