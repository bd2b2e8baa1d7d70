package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.feedback.theme.finding.Comment;
import dev.waymark.feedback.theme.finding.Continuity;
import dev.waymark.feedback.theme.finding.Division;
import dev.waymark.feedback.theme.finding.Measuring;
import dev.waymark.feedback.theme.read.Family;
import dev.waymark.feedback.theme.read.ThemeState;
import dev.waymark.feedback.theme.write.ThemesCommand.Findings;
import dev.waymark.feedback.theme.write.ThemesCommand.Gathering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a search found together with the themes there are. A group continues the theme it is like
 * ({@link Continuity}). Merged themes are still known again and count for the one they were merged into. What belongs to
 * any of the parts of a split theme is divided among them anew, by what each comment is closest to.
 */
final class Reconciliation {
    private final List<Comment> comments;
    private final Map<FeedbackId, Comment> seen;
    private final Family family;

    Reconciliation(List<Comment> comments, Family family) {
        this.comments = comments;
        this.seen = Measuring.byId(comments);
        this.family = family;
    }

    Findings of(List<List<Comment>> groups, long heard, Supplier<ThemeId> ids) {
        Map<ThemeId, List<Comment>> cores = new HashMap<>();
        Map<Integer, ThemeId> continued = Continuity.of(groups, family.members(), comments);
        List<ThemeId> found = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            ThemeId theme = continued.get(group);
            if (theme == null) {
                theme = ids.get();
                found.add(theme);
            }
            cores.put(theme, groups.get(group));
        }
        divideSplit(cores);
        keepMerged(cores);
        Map<ThemeId, List<Comment>> themes = new HashMap<>();
        cores.forEach((core, members) -> themes.computeIfAbsent(family.standsFor(core), _ -> new ArrayList<>())
                .addAll(members));
        return new Findings(
                found,
                cores.entrySet().stream()
                        .map(core -> gathering(core.getKey(), core.getValue()))
                        .toList(),
                Measuring.of(themes, comments),
                family.themes().values().stream()
                        .filter(theme -> theme.state() == ThemeState.CURRENT && !themes.containsKey(theme.id()))
                        .map(theme -> theme.id())
                        .toList(),
                comments.size(),
                heard);
    }

    /** Measures themes as they are, after changes by people; each by all its comments that can be seen. */
    Map<ThemeId, ThemeFigures> measured(Map<ThemeId, Set<FeedbackId>> changed) {
        Map<ThemeId, List<Comment>> themes = new HashMap<>();
        family.themes().values().stream()
                .filter(theme -> theme.state() == ThemeState.CURRENT)
                .forEach(theme -> themes.put(theme.id(), visible(family.membersOf(theme.id()))));
        changed.forEach((theme, members) -> themes.put(theme, visible(members)));
        themes.values().removeIf(List::isEmpty);
        Map<ThemeId, ThemeFigures> figures = new HashMap<>(Measuring.of(themes, comments));
        figures.keySet().retainAll(changed.keySet());
        return figures;
    }

    List<Comment> visible(Collection<FeedbackId> members) {
        return members.stream().filter(seen::containsKey).map(seen::get).toList();
    }

    Map<FeedbackId, Comment> seen() {
        return seen;
    }

    private void divideSplit(Map<ThemeId, List<Comment>> cores) {
        for (ThemeId core : Set.copyOf(cores.keySet())) {
            Set<ThemeId> siblings = family.siblings(core);
            if (siblings.size() > 1) {
                List<Comment> theirs = new ArrayList<>();
                Map<ThemeId, Set<FeedbackId>> seeds = new HashMap<>();
                for (ThemeId sibling : siblings) {
                    List<Comment> part = cores.remove(sibling);
                    if (part != null) {
                        theirs.addAll(part);
                    }
                    seeds.put(sibling, before(sibling));
                }
                cores.putAll(Division.of(theirs, seeds, seen));
            }
        }
    }

    /** What was merged and is not found by itself any more keeps those of its comments that went nowhere else. */
    private void keepMerged(Map<ThemeId, List<Comment>> cores) {
        Set<ThemeId> present = cores.keySet().stream().map(family::standsFor).collect(Collectors.toSet());
        Set<FeedbackId> taken = new HashSet<>();
        cores.values().forEach(members -> members.forEach(comment -> taken.add(comment.id())));
        family.members().forEach((core, members) -> {
            ThemeId theme = family.standsFor(core);
            if (!cores.containsKey(core) && isPartOfMerged(core) && present.contains(theme)) {
                cores.put(
                        core,
                        visible(members).stream()
                                .filter(comment -> taken.add(comment.id()))
                                .toList());
            }
        });
    }

    private boolean isPartOfMerged(ThemeId core) {
        ThemeId theme = family.standsFor(core);
        return family.members().keySet().stream()
                .anyMatch(
                        other -> !other.equals(core) && family.standsFor(other).equals(theme));
    }

    private Gathering gathering(ThemeId core, List<Comment> members) {
        Set<FeedbackId> before = before(core);
        Set<FeedbackId> now = members.stream().map(Comment::id).collect(Collectors.toSet());
        return new Gathering(core, without(now, before), without(before, now));
    }

    static List<FeedbackId> without(Collection<FeedbackId> some, Collection<FeedbackId> others) {
        return some.stream()
                .filter(id -> !others.contains(id))
                .sorted(java.util.Comparator.comparing(FeedbackId::toString))
                .toList();
    }

    private Set<FeedbackId> before(ThemeId core) {
        @Nullable Set<FeedbackId> members = family.members().get(core);
        return members == null ? Set.of() : members;
    }
}
