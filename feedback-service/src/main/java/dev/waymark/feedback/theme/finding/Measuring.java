package dev.waymark.feedback.theme.finding;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeSentiment;
import dev.waymark.contracts.feedback.ThemeTrend;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Moments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Measures themes: how many speak of each, how they feel, how that changes, and what says it best. */
public final class Measuring {
    private static final int QUOTES = 5;
    private static final int SHORTEST_QUOTE_WORDS = 4;
    private static final int LONGEST_QUOTE = 400;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Measuring() {}

    /**
     * Measures all themes at once: what emerges is judged with regard to how many there are.
     *
     * @param themes the comments of each
     * @param comments all that were looked at
     */
    public static Map<ThemeId, ThemeFigures> of(Map<ThemeId, List<Comment>> themes, List<Comment> comments) {
        Labels labels = new Labels(comments, themes.size());
        Course course = Course.of(comments);
        Map<ThemeId, ThemeTrend> trends = course.trends(themes);
        Map<ThemeId, ThemeFigures> figures = new HashMap<>();
        themes.forEach((theme, members) -> figures.put(
                theme,
                new ThemeFigures(
                        labels.of(members),
                        members.size(),
                        comments.size(),
                        sentiment(members),
                        course.weeks(members),
                        trends.get(theme),
                        quotes(members))));
        return figures;
    }

    private static ThemeSentiment sentiment(List<Comment> members) {
        Optional<Estimate> mean = Moments.of(members.stream()
                        .map(Comment::sentiment)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .estimate();
        return mean.map(it -> new ThemeSentiment(it.n(), it.value(), it.low(), it.high()))
                .orElseGet(() -> new ThemeSentiment(0, null, null, null));
    }

    /** Those nearest the centre that are a sentence and not an essay, from as many customers as there are. */
    private static List<FeedbackId> quotes(List<Comment> members) {
        float[] centre = Vectors.centre(members.stream().map(Comment::vector).toList());
        List<Comment> nearest = members.stream()
                .sorted(Comparator.comparing((Comment comment) -> !isQuotable(comment.text()))
                        .thenComparingDouble(comment -> -Vectors.product(centre, comment.vector()))
                        .thenComparing(comment -> comment.id().value()))
                .toList();
        List<FeedbackId> quotes = new ArrayList<>();
        Set<SubjectId> quoted = new HashSet<>();
        for (Comment comment : nearest) {
            if (quotes.size() < QUOTES && quoted.add(comment.customer())) {
                quotes.add(comment.id());
            }
        }
        return quotes;
    }

    private static boolean isQuotable(String text) {
        return text.length() <= LONGEST_QUOTE && SPACES.split(text.strip(), -1).length >= SHORTEST_QUOTE_WORDS;
    }

    /** What can be seen, by id. */
    public static Map<FeedbackId, Comment> byId(Collection<Comment> comments) {
        Map<FeedbackId, Comment> byId = new HashMap<>();
        comments.forEach(comment -> byId.put(comment.id(), comment));
        return byId;
    }
}
