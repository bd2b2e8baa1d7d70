package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.theme.ThemesIds;
import dev.waymark.feedback.theme.read.ThemeRunViews;
import dev.waymark.feedback.theme.write.ThemesCommand.StartFirstRun;
import dev.waymark.feedback.theme.write.ThemesCommand.StartRun;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/** Begins searches for themes. */
@Singleton
public class ThemeSearches {
    @Inject
    SearchWorker worker;

    @Inject
    ThemeRunViews runs;

    @Inject
    Commands commands;

    @Inject
    RequestMetadata request;

    @Inject
    Progress progress;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /**
     * Begins a search at somebody's wish; it goes on after this returns.
     *
     * @throws Refusal 409 where one is under way
     */
    public ThemeRunId start(@Nullable JourneyMapId map) {
        return begin(map, null).orElseThrow();
    }

    /** Begins a search unless there was one since then, or one is under way, on whatever instance. */
    public Optional<ThemeRunId> startUnlessSince(@Nullable JourneyMapId map, Instant since) {
        return begin(map, since);
    }

    private Optional<ThemeRunId> begin(@Nullable JourneyMapId map, @Nullable Instant unlessSince) {
        ThemesId of = ThemesIds.of(map);
        ThemeRunId run = ids.next(ThemeRunId::new);
        SearchLease lease = worker.lease(run, of, map, request.now());
        if (!begins(lease, unlessSince)) {
            worker.drop(lease);
            return Optional.empty();
        }
        worker.begin(lease);
        return Optional.of(run);
    }

    /** Where nobody knows whether it has begun, its lease lapses, and whoever takes it over sees. */
    private boolean begins(SearchLease lease, @Nullable Instant unlessSince) {
        try {
            return beginsFirst(lease)
                    || commands.ask(
                            new StartRun(lease.themes(), lease.run(), clock.instant(), unlessSince), Boolean.class);
        } catch (Refusal refusal) {
            worker.drop(lease);
            throw refusal;
        }
    }

    private boolean beginsFirst(SearchLease lease) {
        if (runs.set(lease.themes()).isPresent()) {
            return false;
        }
        try {
            commands.order(new StartFirstRun(lease.themes(), lease.map(), lease.run()));
            progress.await();
            return true;
        } catch (AggregateStreamCreationException e) {
            return false;
        }
    }
}
