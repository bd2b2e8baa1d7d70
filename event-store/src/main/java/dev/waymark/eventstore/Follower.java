package dev.waymark.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Extends the tail by what other JVMs append: asks for the next position again and again, less often when idle. */
final class Follower implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Follower.class.getName());
    private static final int FIRST_PAGE = 16;
    private static final int PAGE = 512;
    private static final Duration OTHERS_REMEMBERED = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final LogCollection collection;
    private final Tail tail;
    private final EventLogSettings settings;
    private final GapWatch gaps;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore hints = new Semaphore(0);
    private final Thread thread;
    private boolean hinted;
    private long lookedAt;
    private volatile Set<UUID> inFlight = Set.of();
    private volatile long othersSeenAt = System.nanoTime() - OTHERS_REMEMBERED.toNanos();

    Follower(LogCollection collection, Tail tail, GapWatch gaps, EventLogSettings settings) {
        this.collection = collection;
        this.tail = tail;
        this.settings = settings;
        this.gaps = gaps;
        this.lookedAt = tail.head().next();
        this.thread = Thread.ofPlatform().daemon().name("event-log-follower").unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    private void follow() {
        Duration pause = settings.pollBusy();
        boolean failed = false;
        try {
            while (!closedWithin(pause)) {
                try {
                    boolean more = poll();
                    if (!more) gaps.look();
                    pause = more ? settings.pollBusy() : longer(pause);
                    failed = false;
                } catch (RuntimeException e) {
                    if (closed.getCount() == 0) return;
                    if (!failed) LOG.log(System.Logger.Level.WARNING, "Cannot follow the event log, trying on", e);
                    failed = true;
                    pause = AFTER_FAILURE;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean closedWithin(Duration pause) throws InterruptedException {
        hinted = hints.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
        if (hinted) hints.drainPermits();
        return closed.getCount() == 0;
    }

    /** There may be something new: look now. */
    void hint() {
        hints.release();
    }

    private Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(settings.pollIdle()) < 0 ? longer : settings.pollIdle();
    }

    /** Whether there is a reason to look again soon. */
    private boolean poll() {
        long next = tail.head().next();
        boolean more;
        if (next != lookedAt && !hinted) {
            // This JVM has appended since the last look: nobody else had, or it would not have got the position.
            more = true;
        } else {
            // One position is cheaper to ask for than a page, and most of the time nothing is there.
            Optional<Commit> found = collection.at(next);
            more = found.isPresent();
            // A hint comes once: it may be of a commit behind the one this JVM is just writing.
            if (more && (hinted || found.filter(this::isForeign).isPresent())) catchUp();
        }
        lookedAt = tail.head().next();
        return more;
    }

    /** Reads all there is after the head; returns whether there was any. */
    boolean catchUp() {
        long before = tail.head().next();
        long from;
        // Most often there is little; the more there is, the more is asked for at once.
        int page = FIRST_PAGE / 4;
        do {
            from = tail.head().next();
            page = Math.min(page * 4, PAGE);
            List<Commit> found = collection.between(from, from + page - 1);
            if (found.stream().anyMatch(this::isForeign)) othersSeenAt = System.nanoTime();
            tail.extend(found);
        } while (tail.head().next() >= from + page);
        return tail.head().next() > before;
    }

    private boolean isForeign(Commit commit) {
        // In this order: the appender extends the tail first, then says that nothing is in flight.
        return !inFlight.contains(commit.id())
                && commit.position() >= tail.head().next();
    }

    /** What this JVM is writing is not somebody else's. */
    void expect(Set<UUID> commits) {
        inFlight = commits;
    }

    /** Whether another JVM has appended lately. */
    boolean seesOthers() {
        return System.nanoTime() - othersSeenAt < OTHERS_REMEMBERED.toNanos();
    }

    @Override
    public void close() {
        closed.countDown();
        hint();
        try {
            thread.join(AFTER_FAILURE);
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
