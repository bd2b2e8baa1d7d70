package dev.waymark.eventstore;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Extends the tail by what other JVMs append: asks for the next position again and again, less often when idle. */
final class Follower implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Follower.class.getName());
    private static final int PAGE = 512;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final LogCollection collection;
    private final Tail tail;
    private final EventLogSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    Follower(LogCollection collection, Tail tail, EventLogSettings settings) {
        this.collection = collection;
        this.tail = tail;
        this.settings = settings;
        this.thread = Thread.ofPlatform().daemon().name("event-log-follower").unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    private void follow() {
        Duration pause = settings.pollBusy();
        boolean failed = false;
        try {
            while (!closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                try {
                    pause = catchUp() ? settings.pollBusy() : longer(pause);
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

    private Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(settings.pollIdle()) < 0 ? longer : settings.pollIdle();
    }

    /** Reads all there is after the head; returns whether there was any. */
    boolean catchUp() {
        long before = tail.head().next();
        tail.extend(collection.at(before).stream().toList());
        for (long from = before; tail.head().next() > from; ) {
            from = tail.head().next();
            tail.extend(collection.between(from, from + PAGE - 1));
        }
        return tail.head().next() > before;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(AFTER_FAILURE);
            thread.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
