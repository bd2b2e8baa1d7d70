package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.StoredEvent;
import dev.waymark.eventstore.Subscription;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One processor's way along a log; wakes it when there is more. Axon asks from two threads at times. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int PAGE = 256;
    /** Axon drops what it has taken in but not handled when a stream fails: so much time it gets before that. */
    private static final long GRACE_NANOS = 1_000_000_000;

    private final LogReader log;
    private final EventMessages messages;
    private final Subscription subscription;
    private final Semaphore more = new Semaphore(0);
    private final Deque<StoredEvent> page = new ArrayDeque<>();
    private volatile @Nullable Runnable callback;
    private long next;
    private @Nullable TrackedEventMessage<?> peeked;
    private long takenAt = System.nanoTime() - GRACE_NANOS;

    LogStream(LogReader log, EventMessages messages, long after) {
        this.log = log;
        this.messages = messages;
        this.next = after + 1;
        this.subscription = log.onAppend(this::wakeUp);
    }

    private void wakeUp() {
        more.release();
        Runnable toCall = callback;
        if (toCall != null) toCall.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return true;
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        load();
        return Optional.ofNullable(peeked);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!load()) {
            more.drainPermits();
            // Between looking and draining there may have been an append.
            if (load()) return true;
            if (!more.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) return false;
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        boolean available = hasNextAvailable(Integer.MAX_VALUE, TimeUnit.SECONDS);
        if (!available) throw new IllegalStateException("Nothing was appended for decades");
        return take();
    }

    private synchronized TrackedEventMessage<?> take() {
        TrackedEventMessage<?> message = peek().orElseThrow();
        peeked = null;
        page.remove();
        takenAt = System.nanoTime();
        return message;
    }

    /** Whether there is a next event; an unknown one is told of only when those before it had time to be handled. */
    private synchronized boolean load() {
        if (peeked != null) return true;
        if (page.isEmpty()) {
            page.addAll(log.read(next, PAGE));
            if (!page.isEmpty()) next = page.getLast().position() + 1;
        }
        if (page.isEmpty()) return false;
        try {
            peeked = messages.tracked(page.element());
            return true;
        } catch (UnknownEventType e) {
            if (System.nanoTime() - takenAt < GRACE_NANOS) return false;
            throw e;
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
