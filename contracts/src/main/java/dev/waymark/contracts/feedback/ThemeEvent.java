package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.map.JourneyMapId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the themes of a map, or of all feedback where no map is named. Nothing here is personal: comments are
 * named by id, and words in labels were said by several customers.
 */
public sealed interface ThemeEvent {
    ThemesId themes();

    /** A search for themes began; one that did not end within a quarter of an hour will not. */
    @EventName("feedback.ThemeRunStarted")
    record ThemeRunStarted(ThemesId themes, @Nullable JourneyMapId map, ThemeRunId run) implements ThemeEvent {}

    /** Many customers speak of something nobody had found before. */
    @EventName("feedback.ThemeFound")
    record ThemeFound(ThemesId themes, @Nullable JourneyMapId map, ThemeId theme) implements ThemeEvent {}

    /** Comments joined a theme or left it. A merged theme still gathers, for the one it was merged into. */
    @EventName("feedback.ThemeGathered")
    record ThemeGathered(
            ThemesId themes, @Nullable JourneyMapId map, ThemeId theme, List<FeedbackId> joined, List<FeedbackId> left)
            implements ThemeEvent {
        public ThemeGathered {
            joined = List.copyOf(joined);
            left = List.copyOf(left);
        }
    }

    /** A theme that is spoken of was measured, with what was merged into it. */
    @EventName("feedback.ThemeMeasured")
    record ThemeMeasured(ThemesId themes, @Nullable JourneyMapId map, ThemeId theme, ThemeFigures figures)
            implements ThemeEvent {}

    /** A search no longer found it. It keeps its comments: when they are spoken of again, it is the same theme. */
    @EventName("feedback.ThemeFaded")
    record ThemeFaded(ThemesId themes, @Nullable JourneyMapId map, ThemeId theme) implements ThemeEvent {}

    /**
     * A search ended; what it found was told before, in the same commit.
     *
     * @param comments how many comments were looked at
     * @param heard how many comments there are to look at
     * @param found how many themes are spoken of
     */
    @EventName("feedback.ThemeRunCompleted")
    record ThemeRunCompleted(
            ThemesId themes, @Nullable JourneyMapId map, ThemeRunId run, long comments, long heard, long found)
            implements ThemeEvent {}

    /** A search came to nothing; everything is as it was. */
    @EventName("feedback.ThemeRunFailed")
    record ThemeRunFailed(ThemesId themes, @Nullable JourneyMapId map, ThemeRunId run, String reason)
            implements ThemeEvent {}

    /**
     * Somebody gave a theme a name of their own, which searches do not touch.
     *
     * @param name absent where the label found by searches shall stand again
     */
    @EventName("feedback.ThemeRenamed")
    record ThemeRenamed(
            ThemesId themes, ThemeId theme, @Nullable String name) implements ThemeEvent {}

    /** Two themes are one from now on; what searches find of either counts for the one that stays. */
    @EventName("feedback.ThemesMerged")
    record ThemesMerged(ThemesId themes, ThemeId theme, ThemeId absorbed) implements ThemeEvent {}

    /** A theme was two things: what searches find of it is divided between the two, by what each comment is closer to. */
    @EventName("feedback.ThemeSplit")
    record ThemeSplit(ThemesId themes, @Nullable JourneyMapId map, ThemeId theme, ThemeId separated)
            implements ThemeEvent {}
}
