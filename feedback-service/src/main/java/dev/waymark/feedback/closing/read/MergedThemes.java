package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.feedback.ThemeEvent.ThemesMerged;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.bson.codecs.pojo.annotations.BsonId;

/** What became of themes that rules may still speak of. */
@Singleton
public class MergedThemes {
    /** A theme that is part of another now. */
    public record MergedTheme(@BsonId ThemeId id, ThemeId into) {}

    private final View<MergedTheme> merged;

    @Inject
    MergedThemes(ReadModels readModels) {
        this.merged = readModels.view("merged_themes", MergedTheme.class);
    }

    /** The theme that stands for this one: itself, or what it was merged into. A theme that absorbed another is in use. */
    public ThemeId standsFor(ThemeId theme) {
        return merged.find(theme).map(it -> standsFor(it.into())).orElse(theme);
    }

    void fold(ThemesMerged event, EventPosition position) {
        merged.fold(event.absorbed(), position, before -> new MergedTheme(event.absorbed(), event.theme()));
    }

    void clear() {
        merged.clear();
    }
}
