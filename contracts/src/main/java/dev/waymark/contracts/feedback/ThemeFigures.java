package dev.waymark.contracts.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a theme is like.
 *
 * @param label the words that tell it from other themes; each was said by several customers
 * @param size how many comments belong to it
 * @param comments how many comments were looked at
 * @param sentiment how those that have a score feel
 * @param weeks the course, week by week, without gaps, the earliest first
 * @param trend the latest four weeks against all before; absent where one of them has no comments
 * @param quotes comments that say it best, the best first
 */
public record ThemeFigures(
        String label,
        long size,
        long comments,
        ThemeSentiment sentiment,
        List<ThemeWeek> weeks,
        @Nullable ThemeTrend trend,
        List<FeedbackId> quotes) {
    public ThemeFigures {
        weeks = List.copyOf(weeks);
        quotes = List.copyOf(quotes);
    }
}
