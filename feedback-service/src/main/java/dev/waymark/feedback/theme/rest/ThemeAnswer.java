package dev.waymark.feedback.theme.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeSentiment;
import dev.waymark.contracts.feedback.ThemeTrend;
import dev.waymark.contracts.feedback.ThemeWeek;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.theme.read.ThemeState;
import dev.waymark.feedback.theme.read.ThemeView;
import dev.waymark.service.rest.Revisioned;
import dev.waymark.statistics.Estimate;
import dev.waymark.statistics.Proportion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A theme as the caller may see it. */
@Schema(name = "Theme")
public record ThemeAnswer(
        ThemeId id,

        @Schema(description = "Grows whenever the theme changes, by people or by a search", examples = "7")
        long revision,

        @Schema(description = "Absent for themes of all feedback") @Nullable JourneyMapId map,

        ThemeState state,

        @Schema(description = "Given by people, else the label", examples = "Battery life, charger")
        String name,

        @Schema(
                description = "Words that tell it from other themes, each said by three customers or more",
                examples = "Battery life, charger")
        @Nullable String label,

        @Schema(description = "How many of the comments looked at belong to it", examples = "76")
        long size,

        @Schema(description = "Of all comments looked at, 0 to 1, with Wilson's 95 % interval") @Nullable Estimate share,

        @Schema(description = "Mean of those that have one, −1 to 1, with Student's t 95 % interval") @Nullable Estimate sentiment,

        @Schema(description = "Weeks begin on Monday, UTC; a year at the most, without gaps")
        List<ThemeWeek> weeks,

        @Schema(
                description =
                        "Its share in the latest four weeks of comments against all before; the p-value is one-sided"
                                + " and adjusted for the number of themes (Benjamini and Hochberg)")
        @Nullable ThemeTrend trend,

        @Schema(description = "Whether its share grew by more than chance")
        boolean emerging,

        @Schema(description = "What says it best") List<Quote> quotes,

        @Schema(description = "The theme it is part of, where it was merged") @Nullable ThemeId mergedInto,

        @Schema(description = "The theme it was part of, where that was split") @Nullable ThemeId splitFrom,

        Instant foundAt,
        Instant measuredAt)
        implements Revisioned {
    /** A comment that says it well. */
    @Schema(name = "ThemeQuote")
    public record Quote(
            FeedbackId feedback,

            @Schema(
                    description = "What the customer said, as far as the caller may read it",
                    examples = "The battery life is amazing.")
            @Nullable String text) {}

    static ThemeAnswer of(ThemeView theme, Map<FeedbackId, Quote> quotes) {
        ThemeFigures figures = theme.figures();
        String label = figures == null ? null : figures.label();
        String name = theme.name() != null ? theme.name() : label;
        return new ThemeAnswer(
                theme.id(),
                theme.revision() == null ? 0 : theme.revision(),
                theme.map(),
                theme.state(),
                name == null ? "" : name,
                label,
                theme.size(),
                figures == null
                        ? null
                        : new Proportion(figures.size(), figures.comments())
                                .estimate()
                                .orElse(null),
                figures == null ? null : estimate(figures.sentiment()),
                figures == null ? List.of() : figures.weeks(),
                figures == null ? null : figures.trend(),
                theme.emerging(),
                figures == null ? List.of() : quotes(figures.quotes(), quotes),
                theme.mergedInto(),
                theme.splitFrom(),
                theme.foundAt(),
                theme.measuredAt());
    }

    private static @Nullable Estimate estimate(ThemeSentiment sentiment) {
        Double mean = sentiment.mean();
        return mean == null ? null : new Estimate(mean, sentiment.n(), sentiment.low(), sentiment.high(), "student-t");
    }

    /** Those of erased customers are no longer there. */
    private static List<Quote> quotes(List<FeedbackId> ids, Map<FeedbackId, Quote> quotes) {
        return ids.stream().filter(quotes::containsKey).map(quotes::get).toList();
    }
}
