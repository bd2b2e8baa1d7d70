package dev.waymark.feedback.theme.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
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
import dev.waymark.contracts.feedback.ThemeRunId;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The searches there were, and how the themes of each map are as a whole. */
@Singleton
public class ThemeRunViews {
    private final View<ThemeRunView> runs;
    private final View<ThemeSet> sets;

    @Inject
    ThemeRunViews(ReadModels readModels) {
        this.runs = readModels.view("theme_runs", ThemeRunView.class);
        this.sets = readModels.view("theme_sets", ThemeSet.class);
        runs.index(Indexes.ascending("themes", "_id"));
    }

    public Optional<ThemeRunView> find(ThemeRunId run) {
        return runs.find(run);
    }

    /** The searches for these themes, the latest first. */
    public Page<ThemeRunView> page(ThemesId themes, PageRequest request) {
        return runs.page(Filters.eq("themes", themes.toString()), Order.NEWEST_FIRST, request);
    }

    public Optional<ThemeSet> set(ThemesId themes) {
        return sets.find(themes);
    }

    void fold(ThemeEvent event, EventPosition position, Instant at, long revision) {
        switch (event) {
            case ThemeRunStarted it ->
                runs.fold(
                        it.run(),
                        position,
                        _ -> new ThemeRunView(
                                it.run(),
                                it.themes(),
                                it.map(),
                                ThemeRunState.RUNNING,
                                at,
                                null,
                                null,
                                null,
                                null,
                                null));
            case ThemeRunCompleted it -> runs.fold(it.run(), position, before -> completed(before, it, at));
            case ThemeRunFailed it -> runs.fold(it.run(), position, before -> failed(before, it, at));
            case ThemeFound _,
                    ThemeGathered _,
                    ThemeMeasured _,
                    ThemeFaded _,
                    ThemeRenamed _,
                    ThemesMerged _,
                    ThemeSplit _ -> {}
        }
        sets.fold(event.themes(), position, before -> after(before, event, at, revision));
    }

    private static @Nullable ThemeSet after(@Nullable ThemeSet before, ThemeEvent event, Instant at, long revision) {
        if (event instanceof ThemeRunStarted started) {
            return new ThemeSet(
                    started.themes(), started.map(), revision, at, before == null ? null : before.completedFrom());
        }
        if (before == null) {
            return null;
        }
        return new ThemeSet(
                before.id(),
                before.map(),
                revision,
                before.startedAt(),
                event instanceof ThemeRunCompleted ? before.startedAt() : before.completedFrom());
    }

    private static @Nullable ThemeRunView completed(@Nullable ThemeRunView run, ThemeRunCompleted event, Instant at) {
        return run == null
                ? null
                : new ThemeRunView(
                        run.id(),
                        run.themes(),
                        run.map(),
                        ThemeRunState.COMPLETED,
                        run.startedAt(),
                        at,
                        event.comments(),
                        event.heard(),
                        event.found(),
                        null);
    }

    private static @Nullable ThemeRunView failed(@Nullable ThemeRunView run, ThemeRunFailed event, Instant at) {
        return run == null
                ? null
                : new ThemeRunView(
                        run.id(),
                        run.themes(),
                        run.map(),
                        ThemeRunState.FAILED,
                        run.startedAt(),
                        at,
                        null,
                        null,
                        null,
                        event.reason());
    }

    void clear() {
        runs.clear();
        sets.clear();
    }
}
