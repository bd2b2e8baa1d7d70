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
        Instant latest =
                comments.stream().map(Comment::collectedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        Instant recentFrom = latest.minus(RECENT);
        long recent = comments.stream().filter(it -> it.collectedAt().isAfter(recentFrom)).count();
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
        for (LocalDate monday = first.isAfter(from) ? first : from; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            course.add(new ThemeWeek(monday, said.getOrDefault(monday, 0L), weeks.getOrDefault(monday, 0L)));
        }
        return course;
    }

    /** The trend of each theme; none where there are no comments to compare with. */
    Map<ThemeId, ThemeTrend> trends(Map<ThemeId, List<Comment>> themes) {
        if (recent == 0 || earlier == 0) {
            return Map.of();
        }
        List<ThemeId> order = List.copyOf(themes.keySet());
        List<Long> said = order.stream()
                .map(theme -> themes.get(theme).stream()
                        .filter(it -> it.collectedAt().isAfter(recentFrom))
                        .count())
                .toList();
        List<Comparison> growth = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            long before = themes.get(order.get(i)).size() - said.get(i);
            growth.add(new Proportion(before, earlier).against(new Proportion(said.get(i), recent)));
        }
        List<Double> adjusted =
                FalseDiscovery.adjusted(growth.stream().map(Course::oneSided).toList());
        Map<ThemeId, ThemeTrend> trends = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Comparison grown = growth.get(i);
            boolean emerging = adjusted.get(i) < Comparison.ALPHA && said.get(i) >= FEWEST_RECENT;
            trends.put(
                    order.get(i),
                    new ThemeTrend(
                            grown.test(), grown.difference(), grown.low(), grown.high(), adjusted.get(i), emerging));
        }
        return trends;
    }

    private static double oneSided(Comparison growth) {
        return growth.difference() > 0 ? growth.pValue() / 2 : 1 - growth.pValue() / 2;
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
