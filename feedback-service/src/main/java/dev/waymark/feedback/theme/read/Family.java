package dev.waymark.feedback.theme.read;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The themes of one map with what people made of them: which were merged, and which came from one by splitting.
 *
 * @param themes by id, in whatever state
 * @param members the comments of each, without what was merged into it
 */
public record Family(Map<ThemeId, ThemeView> themes, Map<ThemeId, Set<FeedbackId>> members) {
    static Family of(List<ThemeView> themes, List<ThemeCore> cores) {
        Map<ThemeId, ThemeView> byId = new HashMap<>();
        themes.forEach(theme -> byId.put(theme.id(), theme));
        Map<ThemeId, Set<FeedbackId>> members = new HashMap<>();
        cores.forEach(core -> members.put(core.id(), Set.copyOf(core.members())));
        return new Family(Map.copyOf(byId), Map.copyOf(members));
    }

    /** The theme that stands for this one: itself, or what it was merged into. */
    public ThemeId standsFor(ThemeId theme) {
        ThemeId now = theme;
        for (int step = 0; step <= themes.size(); step++) {
            ThemeView view = themes.get(now);
            if (view == null || view.mergedInto() == null) {
                return now;
            }
            now = view.mergedInto();
        }
        return now;
    }

    /** The theme this one came from by splitting, or itself. */
    public ThemeId origin(ThemeId theme) {
        ThemeId now = theme;
        for (int step = 0; step <= themes.size(); step++) {
            ThemeView view = themes.get(now);
            if (view == null || view.splitFrom() == null) {
                return now;
            }
            now = view.splitFrom();
        }
        return now;
    }

    /** All that came from the same theme by splitting, this one among them. */
    public Set<ThemeId> siblings(ThemeId theme) {
        ThemeId origin = origin(theme);
        return themes.keySet().stream()
                .filter(other -> origin(other).equals(origin))
                .collect(Collectors.toSet());
    }

    /** The comments of a theme with all that was merged into it. */
    public Set<FeedbackId> membersOf(ThemeId theme) {
        Set<FeedbackId> all = new HashSet<>();
        members.forEach((core, comments) -> {
            if (standsFor(core).equals(theme)) {
                all.addAll(comments);
            }
        });
        return all;
    }
}
