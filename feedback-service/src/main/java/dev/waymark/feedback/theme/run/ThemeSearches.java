package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.ThemeId;
import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.theme.ThemesIds;
import dev.waymark.feedback.theme.finding.Comment;
import dev.waymark.feedback.theme.finding.ThemeFinder;
import dev.waymark.feedback.theme.read.ThemeRunViews;
import dev.waymark.feedback.theme.read.ThemeSet;
import dev.waymark.feedback.theme.read.ThemeViews;
import dev.waymark.feedback.theme.write.ThemesCommand.CompleteRun;
import dev.waymark.feedback.theme.write.ThemesCommand.FailRun;
import dev.waymark.feedback.theme.write.ThemesCommand.Findings;
import dev.waymark.feedback.theme.write.ThemesCommand.StartFirstRun;
import dev.waymark.feedback.theme.write.ThemesCommand.StartRun;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Searches for themes, one after the other in this JVM: each takes a core for seconds. */
@Singleton
public class ThemeSearches {
    private static final Logger LOG = Logger.getLogger(ThemeSearches.class);

    /** How often a search looks again at themes that people changed while it worked. */
    private static final int TRIES = 3;

    @Inject
    Sampling sampling;

    @Inject
    ThemeViews themes;

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

    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("search for themes").factory());

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
        Map<String, String> origin = request.now();
        boolean begun = beginFirst(of, map, run)
                || commands.ask(new StartRun(of, run, clock.instant(), unlessSince), Boolean.class);
        if (begun) {
            worker.execute(() -> work(of, map, run, origin));
        }
        return begun ? Optional.of(run) : Optional.empty();
    }

    private boolean beginFirst(ThemesId of, @Nullable JourneyMapId map, ThemeRunId run) {
        if (runs.set(of).isPresent()) {
            return false;
        }
        try {
            commands.order(new StartFirstRun(of, map, run));
            progress.await();
            return true;
        } catch (AggregateStreamCreationException e) {
            return false;
        }
    }

    private void work(ThemesId of, @Nullable JourneyMapId map, ThemeRunId run, Map<String, String> origin) {
        try {
            search(of, map, run, origin);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The search %s for themes ended early", run);
            giveUp(of, run, origin);
        }
    }

    private void search(ThemesId of, @Nullable JourneyMapId map, ThemeRunId run, Map<String, String> origin) {
        Instant seenUntil = runs.set(of).map(ThemeSet::completedFrom).orElse(null);
        Sample sample = sampling.of(map, seenUntil);
        List<List<Comment>> groups = ThemeFinder.find(sample.comments());
        for (int tried = 1; ; tried++) {
            long revision = runs.set(of).map(ThemeSet::revision).orElse(0L);
            Findings findings = new Reconciliation(sample.comments(), themes.family(of))
                    .of(groups, sample.heard(), () -> ids.next(ThemeId::new));
            try {
                commands.order(new CompleteRun(of, run, new ExpectedRevision(revision), findings), origin);
                return;
            } catch (Refusal refusal) {
                if (tried == TRIES || !refusal.problem().type().equals(CommonProblem.STALE_REVISION.urn())) {
                    throw refusal;
                }
                progress.await();
            }
        }
    }

    private void giveUp(ThemesId of, ThemeRunId run, Map<String, String> origin) {
        try {
            commands.order(new FailRun(of, run, "It could not be brought to its end; see the service's log"), origin);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The search %s for themes could not be given up; another can begin later", run);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
