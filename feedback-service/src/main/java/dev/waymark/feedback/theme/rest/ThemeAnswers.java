package dev.waymark.feedback.theme.rest;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeFigures;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.directory.VisibleMaps;
import dev.waymark.feedback.intake.read.FeedbackView;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.quote.Quotations;
import dev.waymark.feedback.theme.read.ThemeView;
import dev.waymark.feedback.theme.read.ThemeViews;
import dev.waymark.feedback.theme.rest.ThemeAnswer.Quote;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Themes with their quotes opened for the caller. */
@Singleton
class ThemeAnswers {
    private static final String UNKNOWN = "No such theme";

    @Inject
    ThemeViews themes;

    @Inject
    FeedbackViews feedback;

    @Inject
    Quotations quotations;

    @Inject
    VisibleMaps visible;

    /** Those of a map are for who may read the map. */
    ThemeView known(ThemeId theme) {
        ThemeView found = themes.find(theme).orElseThrow(() -> Refusal.notFound(UNKNOWN));
        visible.read(found.map(), UNKNOWN);
        return found;
    }

    Optional<ThemeAnswer> shown(ThemeId theme) {
        return themes.find(theme).map(view -> of(List.of(view)).getFirst());
    }

    List<ThemeAnswer> of(List<ThemeView> some) {
        List<FeedbackId> quoted = some.stream()
                .map(ThemeView::figures)
                .filter(Objects::nonNull)
                .map(ThemeFigures::quotes)
                .flatMap(List::stream)
                .toList();
        Set<JourneyMapId> hidden = visible.hidden();
        List<FeedbackView> views = feedback.among(quoted).stream()
                .filter(view -> view.map() == null || !hidden.contains(view.map()))
                .toList();
        Map<FeedbackId, String> texts = quotations.of(views);
        Map<FeedbackId, Quote> quotes = new HashMap<>();
        views.forEach(view -> quotes.put(view.id(), new Quote(view.id(), texts.get(view.id()))));
        return some.stream().map(theme -> ThemeAnswer.of(theme, quotes)).toList();
    }
}
