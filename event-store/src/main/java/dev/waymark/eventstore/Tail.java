package dev.waymark.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonBinary;

/** The newest commits in memory and the head of the log as far as this JVM knows it. */
final class Tail {
    private static final System.Logger LOG = System.getLogger(Tail.class.getName());

    /** Where the next commit goes, and the hash it points to. */
    record Head(long next, BsonBinary hash) {}

    private static final long MAX_BYTES = 32L * 1024 * 1024;
    private final int maxEvents;
    private final KnownSequences known;
    private final WarmAggregates warm;
    private final NavigableMap<Long, Commit> commits = new ConcurrentSkipListMap<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
    private volatile Head head;
    private volatile long start;
    private long bytes;
    private boolean afterGap;

    Tail(int maxEvents, Head head, KnownSequences known, WarmAggregates warm) {
        this.maxEvents = maxEvents;
        this.head = head;
        this.known = known;
        this.warm = warm;
        this.start = head.next();
    }

    Head head() {
        return head;
    }

    /** The first position that is in memory. */
    long start() {
        return start;
    }

    /** How many events are in memory. */
    long size() {
        return Math.max(0, head.next() - start);
    }

    Subscription onAppend(Runnable callback) {
        // A wrapper of its own, so that the same callback may be there twice.
        Runnable entry = () -> callback.run();
        callbacks.add(entry);
        return () -> callbacks.remove(entry);
    }

    /** Takes commits in that follow the head; those it knows already are left out. */
    void extend(List<Commit> following) {
        long before = head.next();
        synchronized (this) {
            following.forEach(this::extend);
            trim();
        }
        if (head.next() > before) callbacks.forEach(Runnable::run);
    }

    private void extend(Commit commit) {
        if (commit.position() != head.next()) return;
        if (!afterGap && !commit.prev().equals(head.hash())) {
            LOG.log(System.Logger.Level.ERROR, "The hash chain is broken at position " + commit.position());
        }
        afterGap = commit.events().isEmpty();
        known.saw(commit.events());
        warm.saw(commit.events());
        commits.put(commit.position(), commit);
        bytes += commit.bytes();
        head = new Head(commit.next(), commit.hash());
    }

    private void trim() {
        while (head.next() - start > maxEvents || bytes > MAX_BYTES) {
            Map.Entry<Long, Commit> oldest = commits.firstEntry();
            start = oldest.getValue().next();
            bytes -= oldest.getValue().bytes();
            commits.remove(oldest.getKey());
        }
    }

    /** The commits from the one that holds a position on; empty when it is not, or no longer, in memory. */
    List<Commit> from(long position, int maxEvents) {
        if (position < start) return List.of();
        Long first = commits.floorKey(position);
        if (first == null) return List.of();
        List<Commit> found = new ArrayList<>();
        long expected = first;
        for (Commit commit : commits.tailMap(first).values()) {
            if (commit.position() != expected || commit.position() - position >= maxEvents) break;
            found.add(commit);
            expected = commit.next();
        }
        // Commits may have been trimmed away meanwhile.
        return found.isEmpty() || found.getFirst().next() <= position ? List.of() : found;
    }
}
