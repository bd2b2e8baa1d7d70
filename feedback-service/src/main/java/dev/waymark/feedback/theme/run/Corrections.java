package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.feedback.theme.ThemeProblem;
import dev.waymark.feedback.theme.finding.Comment;
import dev.waymark.feedback.theme.finding.Division;
import dev.waymark.feedback.theme.read.Family;
import dev.waymark.feedback.theme.read.ThemeRunViews;
import dev.waymark.feedback.theme.read.ThemeSet;
import dev.waymark.feedback.theme.read.ThemeState;
import dev.waymark.feedback.theme.read.ThemeView;
import dev.waymark.feedback.theme.read.ThemeViews;
import dev.waymark.feedback.theme.write.ThemesCommand.Gathering;
import dev.waymark.feedback.theme.write.ThemesCommand.MergeThemes;
import dev.waymark.feedback.theme.write.ThemesCommand.SplitTheme;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out what people's changes to themes come to; the themes are measured as they then are. */
@Singleton
public class Corrections {
    @Inject
    Sampling sampling;

    @Inject
    ThemeViews themes;

    @Inject
    ThemeRunViews runs;

    /** Makes a theme part of another one of the same map. */
    public MergeThemes merge(ThemeView theme, ExpectedRevision seen, ThemeView absorbed) {
        if (!theme.themes().equals(absorbed.themes())) {
            throw new Refusal(ThemeProblem.THEMES_OF_DIFFERENT_MAPS);
        }
        refuseUnlessCurrent(theme);
        if (absorbed.state() == ThemeState.MERGED) {
            throw new Refusal(ThemeProblem.THEME_MERGED);
        }
        ExpectedRevision revision = revision(theme);
        Family family = themes.family(theme.themes());
        Set<FeedbackId> members = new HashSet<>(family.membersOf(theme.id()));
        members.addAll(family.membersOf(absorbed.id()));
        Map<ThemeId, ThemeFigures> figures = reconciliation(theme, family).measured(Map.of(theme.id(), members));
        return new MergeThemes(theme.themes(), seen, revision, theme.id(), absorbed.id(), figures(figures, theme.id()));
    }

    /**
     * Divides a theme: the comments given become a new theme, together with those that are closer to them than to the
     * rest.
     */
    public SplitTheme split(
            ThemeView theme, ExpectedRevision seen, Set<FeedbackId> given, ThemeId separated, @Nullable String name) {
        refuseUnlessCurrent(theme);
        ExpectedRevision revision = revision(theme);
        Family family = themes.family(theme.themes());
        Set<FeedbackId> members = family.membersOf(theme.id());
        if (!members.containsAll(given)) {
            throw Refusal.invalid("feedback", "must all belong to the theme");
        }
        Reconciliation comments = reconciliation(theme, family);
        Set<FeedbackId> moved = moved(theme.id(), members, given, separated, comments);
        Set<FeedbackId> left =
                members.stream().filter(id -> !moved.contains(id)).collect(Collectors.toSet());
        if (comments.visible(left).isEmpty() || comments.visible(moved).isEmpty()) {
            throw new Refusal(ThemeProblem.THEME_INDIVISIBLE);
        }
        List<Gathering> gatherings = new ArrayList<>();
        gatherings.add(new Gathering(separated, Reconciliation.without(moved, Set.of()), List.of()));
        family.members().forEach((core, theirs) -> {
            if (family.standsFor(core).equals(theme.id())) {
                gatherings.add(new Gathering(core, List.of(), Reconciliation.without(theirs, left)));
            }
        });
        return new SplitTheme(
                theme.themes(),
                seen,
                revision,
                theme.id(),
                separated,
                gatherings,
                comments.measured(Map.of(theme.id(), left, separated, moved)),
                name);
    }

    private static Set<FeedbackId> moved(
            ThemeId theme, Set<FeedbackId> members, Set<FeedbackId> given, ThemeId separated, Reconciliation comments) {
        Set<FeedbackId> rest =
                members.stream().filter(id -> !given.contains(id)).collect(Collectors.toSet());
        Map<ThemeId, List<Comment>> parts =
                Division.of(comments.visible(rest), Map.of(theme, rest, separated, given), comments.seen());
        Set<FeedbackId> moved = new HashSet<>(given);
        parts.getOrDefault(separated, List.of()).forEach(comment -> moved.add(comment.id()));
        return moved;
    }

    private Reconciliation reconciliation(ThemeView theme, Family family) {
        return new Reconciliation(sampling.of(theme.map(), null).comments(), family);
    }

    private ExpectedRevision revision(ThemeView theme) {
        return new ExpectedRevision(
                runs.set(theme.themes()).map(ThemeSet::revision).orElse(0L));
    }

    private static ThemeFigures figures(Map<ThemeId, ThemeFigures> figures, ThemeId theme) {
        ThemeFigures found = figures.get(theme);
        if (found == null) {
            throw new Refusal(ThemeProblem.THEME_FADED);
        }
        return found;
    }

    private static void refuseUnlessCurrent(ThemeView theme) {
        switch (theme.state()) {
            case CURRENT -> {}
            case FADED -> throw new Refusal(ThemeProblem.THEME_FADED);
            case MERGED -> throw new Refusal(ThemeProblem.THEME_MERGED);
        }
    }
}
