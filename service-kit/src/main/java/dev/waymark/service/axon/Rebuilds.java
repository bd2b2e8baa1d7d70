package dev.waymark.service.axon;

import com.mongodb.client.MongoDatabase;
import dev.waymark.service.generation.Generation;
import dev.waymark.service.generation.GenerationStore;
import dev.waymark.service.generation.Generations;
import dev.waymark.service.generation.ReadModel;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Brings rebuilds forward, on every instance; each step is done by the one that is first. Who has begun a rebuild may end:
 * the others go on.
 *
 * <p>A new generation is built by a processor of its own. When it has caught up, writes wait for both; when every instance
 * must have learned that, it takes over; when every instance must have learned that too, the one before goes. Instances
 * look four times a second, and again before they read when they have slept: no clocks are compared.
 */
final class Rebuilds {
    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final Duration GLANCE = Duration.ofMillis(250);
    private static final Duration LEARNED = Generations.FRESH;
    private static final Duration REMOVE_RETIRED = Duration.ofSeconds(8);
    private static final Duration BREATH = Duration.ofMillis(300);

    private final MongoDatabase database;
    private final Logs logs;
    private final GenerationStore store;
    private final Generations generations;
    private final Processors processors;
    private final EventStorage storage;
    private final Thread thread = Thread.ofPlatform().daemon().name("rebuilds").unstarted(this::work);
    private volatile boolean stopped;

    Rebuilds(Logs logs, GenerationStore store, Generations generations, Processors processors, EventStorage storage) {
        this.database = logs.ownDatabase();
        this.logs = logs;
        this.store = store;
        this.generations = generations;
        this.processors = processors;
        this.storage = storage;
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join(LEARNED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (!stopped) {
            look();
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /** Begins to build a projection anew; false when that is being done already, or the last time is being tidied up. */
    boolean begin(Processor what, Projection projection) {
        ReadModel model = generations.of(what.group());
        if (model.next() != null || model.retiring() != null) {
            return false;
        }
        Generation next = Generations.draft(what.group(), store.reserve(what.group()), projection::startOver);
        if (!store.begin(next)) {
            drop(next, next.collections().stream().map(next::nameOf).collect(Collectors.toSet()));
            return false;
        }
        LOG.infof("%s is built anew as %s", what.group(), next.processor());
        generations.refresh();
        processors.align();
        return true;
    }

    /** Gives up a generation that has not answered yet; false when there is none. */
    boolean giveUp(String group) {
        Generation next = generations.of(group).next();
        if (next == null || !store.giveUp(next)) {
            return false;
        }
        generations.refresh();
        processors.align();
        return true;
    }

    private void look() {
        try {
            generations.refresh();
            processors.align();
            generations.all().forEach(this::bringForward);
        } catch (RuntimeException e) {
            LOG.warnf("Rebuilds wait: %s", e);
        }
    }

    private void bringForward(ReadModel model) {
        Generation retiring = model.retiring();
        if (retiring != null && generations.retiringFor(retiring).compareTo(REMOVE_RETIRED) > 0) {
            drop(retiring, Generations.leftBehind(model, retiring));
            store.forget(retiring);
        }
        Generation next = model.next();
        if (next == null || !hasCaughtUp(next)) {
            return;
        }
        if (!model.closing()) {
            store.close(next);
        } else if (generations.closingFor(next).compareTo(LEARNED) > 0 && store.turnTo(next, model.current())) {
            LOG.infof("%s answers from now on", next.processor());
        }
    }

    /** Asked where it is built: the others only know what it has written down. */
    private boolean hasCaughtUp(Generation next) {
        RunningProcessor builder =
                processors.of(next).filter(RunningProcessor::isHere).orElse(null);
        Processor what = processors.find(next.group()).orElse(null);
        if (builder == null || what == null) {
            return false;
        }
        Map<String, Long> ends = what.logs().stream().collect(Collectors.toMap(log -> log, logs::latest));
        long deadline = System.nanoTime() + BREATH.toNanos();
        while (!ends.entrySet().stream()
                .allMatch(end -> builder.position(end.getKey()).orElse(0) >= end.getValue())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }

    private void drop(Generation retired, Set<String> collections) {
        collections.forEach(name -> database.getCollection(name).drop());
        storage.parkedEvents(retired.processor()).clear();
        storage.tokens().forget(retired.processor());
    }
}
