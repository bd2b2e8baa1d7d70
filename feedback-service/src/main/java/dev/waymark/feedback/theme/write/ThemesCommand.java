package dev.waymark.feedback.theme.write;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.service.ExpectedRevision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of the themes of a map. */
public sealed interface ThemesCommand {
    @TargetAggregateIdentifier
    ThemesId themes();

    /** Begin the first search there is. */
    record StartFirstRun(ThemesId themes, @Nullable JourneyMapId map, ThemeRunId run) implements ThemesCommand {}

    /**
     * Begin another search; answers whether it began.
     *
     * @param unlessSince do nothing where a search began later than that; null to refuse only where one is under way
     */
    record StartRun(
            ThemesId themes,
            ThemeRunId run,
            Instant now,
            @Nullable Instant unlessSince) implements ThemesCommand {}

    /**
     * Tell what a search found.
     *
     * @param expected the revision the search compared with
     */
    record CompleteRun(ThemesId themes, ThemeRunId run, ExpectedRevision expected, Findings findings)
            implements ThemesCommand {}

    /** Give a search up. */
    record FailRun(ThemesId themes, ThemeRunId run, String reason) implements ThemesCommand {}

    /**
     * Name a theme, or with null take the name back.
     *
     * @param seen the revision of the theme that the writer has seen
     */
    record RenameTheme(
            ThemesId themes,
            ExpectedRevision seen,
            ThemeId theme,
            @Nullable String name) implements ThemesCommand {}

    /**
     * Make one theme part of another, which was measured with it.
     *
     * @param seen the revision of the theme that the writer has seen
     * @param expected the revision of all themes that it was measured at
     */
    record MergeThemes(
            ThemesId themes,
            ExpectedRevision seen,
            ExpectedRevision expected,
            ThemeId theme,
            ThemeId absorbed,
            ThemeFigures figures)
            implements ThemesCommand {}

    /**
     * Make two themes of one; both were measured.
     *
     * @param seen the revision of the theme that the writer has seen
     * @param expected the revision of all themes that they were measured at
     */
    record SplitTheme(
            ThemesId themes,
            ExpectedRevision seen,
            ExpectedRevision expected,
            ThemeId theme,
            ThemeId separated,
            List<Gathering> gatherings,
            Map<ThemeId, ThemeFigures> figures,
            @Nullable String name)
            implements ThemesCommand {}

    /** How a theme's comments changed. */
    record Gathering(ThemeId theme, List<FeedbackId> joined, List<FeedbackId> left) {}

    /**
     * What a search found.
     *
     * @param found themes nobody had found before
     * @param faded themes that were spoken of and are no longer
     * @param comments how many comments were looked at
     * @param heard how many there are
     */
    record Findings(
            List<ThemeId> found,
            List<Gathering> gatherings,
            Map<ThemeId, ThemeFigures> measured,
            List<ThemeId> faded,
            long comments,
            long heard) {}
}
