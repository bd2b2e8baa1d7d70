package dev.waymark.feedback.theme.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ThemeEvent;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeFaded;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeFound;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeGathered;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeMeasured;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRenamed;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunCompleted;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunFailed;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeRunStarted;
import dev.waymark.contracts.feedback.ThemeEvent.ThemeSplit;
import dev.waymark.contracts.feedback.ThemeEvent.ThemesMerged;
import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All themes, and what belongs to each. */
@Singleton
public class ThemeViews {
    private static final Order LARGEST_FIRST = new Order("size", true);

    private final View<ThemeView> themes;
    private final View<ThemeCore> cores;

    @Inject
    ThemeViews(ReadModels readModels) {
        this.themes = readModels.view("themes", ThemeView.class);
        this.cores = readModels.view("theme_cores", ThemeCore.class);
        themes.index(Indexes.compoundIndex(Indexes.ascending("themes", "state"), Indexes.descending("size", "_id")));
        cores.index(Indexes.ascending("themes"));
    }

    public Optional<ThemeView> find(ThemeId theme) {
        return themes.find(theme);
    }

    /** The themes in that state, the largest first. */
    public Page<ThemeView> page(ThemesId of, ThemeState state, @Nullable Boolean emerging, PageRequest request) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.eq("themes", of.toString()));
        all.add(Filters.eq("state", state.name()));
        if (emerging != null) {
            all.add(Filters.eq("emerging", emerging));
        }
        return themes.page(Filters.and(all), LARGEST_FIRST, request);
    }

    /** All themes of a map, in whatever state. */
    public Family family(ThemesId of) {
        Bson filter = Filters.eq("themes", of.toString());
        return Family.of(themes.findAll(filter), cores.findAll(filter));
    }

    void fold(ThemeEvent event, EventPosition position, Instant at, long revision) {
        switch (event) {
            case ThemeFound it ->
                themes.fold(
                        it.theme(),
                        position,
                        _ -> ThemeView.found(it.theme(), it.themes(), revision, it.map(), null, at));
            case ThemeMeasured it -> change(it.theme(), position, theme -> theme.measured(it.figures(), revision, at));
            case ThemeFaded it -> change(it.theme(), position, theme -> theme.faded(revision));
            case ThemeRenamed it -> change(it.theme(), position, theme -> theme.named(it.name(), revision));
            case ThemesMerged it -> change(it.absorbed(), position, theme -> theme.merged(it.theme(), revision));
            case ThemeSplit it ->
                themes.fold(
                        it.separated(),
                        position,
                        _ -> ThemeView.found(it.separated(), it.themes(), revision, it.map(), it.theme(), at));
            case ThemeGathered it ->
                cores.fold(
                        it.theme(),
                        position,
                        before -> (before == null ? new ThemeCore(it.theme(), it.themes(), List.of()) : before)
                                .gathered(it.joined(), it.left()));
            case ThemeRunStarted _, ThemeRunCompleted _, ThemeRunFailed _ -> {}
        }
    }

    /** The comments of a theme and of all that was merged into it. */
    public Set<FeedbackId> members(ThemeView theme) {
        return family(theme.themes()).membersOf(theme.id()).stream().collect(Collectors.toUnmodifiableSet());
    }

    private void change(ThemeId theme, EventPosition position, UnaryOperator<ThemeView> change) {
        themes.fold(theme, position, before -> before == null ? null : change.apply(before));
    }

    void clear() {
        themes.clear();
        cores.clear();
    }
}
