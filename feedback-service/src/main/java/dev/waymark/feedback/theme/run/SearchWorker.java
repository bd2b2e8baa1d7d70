package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.theme.read.ThemeRunState;
import dev.waymark.feedback.theme.read.ThemeRunViews;
import dev.waymark.feedback.theme.write.ThemesCommand.FailRun;
import dev.waymark.service.axon.Commands;
import dev.waymark.service.axon.Progress;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works on searches, one after the other in this JVM: each takes a core for seconds. What others left it takes up. */
@Singleton
class SearchWorker {
    private static final Logger LOG = Logger.getLogger(SearchWorker.class);

    /** What so many processes died of is not given to another. */
    static final int MOST_TAKEN = 3;

    private final String name = UUID.randomUUID().toString();
    private final Set<ThemeRunId> mine = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("search for themes").factory());
    private volatile boolean stopping;

    @Inject
    SearchLeases leases;

    @Inject
    Search search;

    @Inject
    ThemeRunViews runs;

    @Inject
    Commands commands;

    @Inject
    Progress progress;

    /** To be taken before a search begins, so that none has begun that nobody would take up. */
    SearchLease lease(ThemeRunId run, ThemesId themes, @Nullable JourneyMapId map, Map<String, String> origin) {
        return leases.take(name, run, themes, map, origin);
    }

    /** It has not begun after all. */
    void drop(SearchLease lease) {
        leases.release(name, lease.run());
    }

    void begin(SearchLease lease) {
        mine.add(lease.run());
        thread.execute(() -> work(lease));
    }

    @Scheduled(every = "{waymark.themes.renew-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void keepAndTakeUp() {
        if (stopping) {
            return;
        }
        if (!mine.isEmpty()) {
            leases.renew(name, mine);
        }
        for (Optional<SearchLease> left = left(); left.isPresent(); left = left()) {
            takeUp(left.get());
        }
    }

    /** Read models must tell what became of it before somebody decides whether there is anything left to do. */
    private Optional<SearchLease> left() {
        return leases.anyHasLapsed() && progress.await().visible() ? leases.takeOver(name) : Optional.empty();
    }

    private void takeUp(SearchLease lease) {
        boolean isUnderWay = runs.find(lease.run())
                .filter(run -> run.state() == ThemeRunState.RUNNING)
                .isPresent();
        if (isUnderWay && lease.taken() <= MOST_TAKEN) {
            LOG.infof("The search %s for themes is taken up again", lease.run());
            begin(lease);
            return;
        }
        if (isUnderWay) {
            giveUp(lease, "Each of the processes that worked on it ended before it did");
        }
        drop(lease);
    }

    private void work(SearchLease lease) {
        try {
            search(lease);
            drop(lease);
        } catch (RuntimeException e) {
            LOG.warnf(e, "The search %s for themes is left to whoever takes it up", lease.run());
        } finally {
            mine.remove(lease.run());
        }
    }

    private void search(SearchLease lease) {
        try {
            search.of(lease);
        } catch (RuntimeException e) {
            if (stopping) {
                throw e;
            }
            LOG.warnf(e, "The search %s for themes ended early", lease.run());
            giveUp(lease, "It could not be brought to its end; see the service's log");
        }
    }

    /** Unless another process works on it by now. */
    private void giveUp(SearchLease lease, String why) {
        if (leases.isHeld(name, lease.run())) {
            commands.order(new FailRun(lease.themes(), lease.run(), why), lease.origin());
        }
    }

    /** Sooner than beans are destroyed, which it still needs. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.shutdownNow();
        leases.leave(name);
    }
}
