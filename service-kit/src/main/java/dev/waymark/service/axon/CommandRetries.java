package dev.waymark.service.axon;

import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.axon.AppendNotDone;
import dev.waymark.service.problem.Refusal;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Tries a command again when another JVM won the race for the same entity, on the sender's own thread: commands of one JVM
 * on one entity queue for its lock, so that only JVMs can collide. Pauses are random, or two that collided would collide
 * again. An entity that is there already is there at the next try too: making it twice is not tried again.
 *
 * <p>A refusal stores nothing, so nothing tells that it was decided on an entity as it was before another JVM changed it.
 * One that may have been is decided again, once, with all there is in the log by then.
 */
final class CommandRetries {
    private static final int TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /** After that long no try is begun. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private CommandRetries() {}

    static <R> R of(EventLog log, Supplier<R> attempt) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean upToDate = false;
        for (int tried = 1; ; tried++) {
            long seen = log.head();
            try {
                return attempt.get();
            } catch (Refusal e) {
                if (upToDate || log.latest() == seen) throw e;
                upToDate = true;
            } catch (ConcurrencyException | AppendNotDone e) {
                if (tried == TRIES) throw e;
                LockSupport.parkNanos(pauseAfter(tried));
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) throw e;
            }
        }
    }

    private static long pauseAfter(int tried) {
        long longest = Math.min(FIRST_PAUSE.toNanos() << tried, LONGEST_PAUSE.toNanos());
        return ThreadLocalRandom.current().nextLong(longest);
    }
}
