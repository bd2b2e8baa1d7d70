package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.intake.read.FeedbackFilter;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.theme.ThemesIds;
import dev.waymark.feedback.theme.read.Family;
import dev.waymark.feedback.theme.read.ThemeState;
import dev.waymark.feedback.theme.read.ThemeView;
import dev.waymark.feedback.theme.read.ThemeViews;
import dev.waymark.service.view.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which themes each interview speaks of. */
@Singleton
public class InterviewThemes {
    private static final int MOST = 5_000;

    @Inject
    FeedbackViews feedback;

    @Inject
    ThemeViews themes;

    /** By interview, in the order they were held: what one customer said; where nobody is known, one utterance. */
    public List<Set<?>> of(@Nullable JourneyMapId map, String source) {
        Map<FeedbackId, Set<ThemeId>> themesOf = themesOf(themes.family(ThemesIds.of(map)));
        FeedbackFilter said = new FeedbackFilter(map, null, null, source, null, null, null);
        Map<Object, Set<ThemeId>> interviews = new LinkedHashMap<>();
        feedback.page(said, new PageRequest(MOST, null)).items().stream()
                .sorted(Comparator.comparing(FeedbackView::collectedAt)
                        .thenComparing(view -> view.id().value()))
                .forEach(view -> interviews
                        .computeIfAbsent(view.subject() == null ? view.id() : view.subject(), _ -> new HashSet<>())
                        .addAll(themesOf.getOrDefault(view.id(), Set.of())));
        return List.copyOf(interviews.values());
    }

    private static Map<FeedbackId, Set<ThemeId>> themesOf(Family family) {
        Map<FeedbackId, Set<ThemeId>> themesOf = new HashMap<>();
        for (ThemeView theme : family.themes().values()) {
            if (theme.state() == ThemeState.CURRENT) {
                family.membersOf(theme.id())
                        .forEach(comment -> themesOf.computeIfAbsent(comment, _ -> new HashSet<>())
                                .add(theme.id()));
            }
        }
        return themesOf;
    }
}
