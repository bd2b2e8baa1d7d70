package dev.waymark.eventstore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.RawBsonDocument;

/**
 * The events of aggregates that were begun or read lately, from some number to the last, kept up to date by the tail. One
 * that is behind does no harm, as the append then fails; it is forgotten on that occasion. The ones not read for longest go
 * first.
 */
final class WarmAggregates {
    /** What the objects around the text and payload of an event take, and those around a list of them, roughly. */
    private static final int OVERHEAD = 400;

    /** How the memory is used. */
    record Use(long hits, long misses, long events, long bytes) {}

    private static final class Life {
        private final long from;
        private final List<StoredEvent> events;
        private long bytes = OVERHEAD;

        Life(long from, List<StoredEvent> events) {
            this.from = from;
            this.events = new ArrayList<>(events);
            events.forEach(event -> bytes += bytesOf(event));
        }

        long next() {
            return from + events.size();
        }
    }

    private final int maxEvents;
    private final long maxBytes;
    private final KnownSequences known;
    private final Map<String, Life> lives = new LinkedHashMap<>(16, 0.75f, true);
    private long size;
    private long bytes;
    private long hits;
    private long misses;

    WarmAggregates(int maxEvents, long maxBytes, KnownSequences known) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
        this.known = known;
    }

    synchronized boolean has(String aggregateId, long fromNumber) {
        Life life = lives.get(aggregateId);
        return life != null && life.from <= fromNumber;
    }

    /** The events from a number on; empty when they are not here. */
    synchronized Optional<List<StoredEvent>> of(String aggregateId, long fromNumber, int limit) {
        Life life = lives.get(aggregateId);
        if (life == null || life.from > fromNumber) {
            misses++;
            return Optional.empty();
        }
        hits++;
        int first = (int) Math.min(fromNumber - life.from, life.events.size());
        int count = Math.min(limit, life.events.size() - first);
        return Optional.of(List.copyOf(life.events.subList(first, first + count)));
    }

    /** Takes in what was read, from a number to the last there is, unless more has come in since. */
    synchronized void put(String aggregateId, long fromNumber, List<StoredEvent> toTheLast) {
        boolean nothing = fromNumber == 0 && toTheLast.isEmpty();
        boolean behind = known.lastOf(aggregateId) >= fromNumber + toTheLast.size();
        if (maxEvents == 0 || nothing || behind) return;
        Life life = new Life(fromNumber, toTheLast);
        if (toTheLast.size() > maxEvents || life.bytes > maxBytes) return;
        forget(aggregateId);
        lives.put(aggregateId, life);
        size += life.events.size();
        bytes += life.bytes;
        trim();
    }

    /** Begins or extends what is here by what was appended; to be told after {@link KnownSequences}. */
    synchronized void saw(List<StoredEvent> appended) {
        if (maxEvents == 0) return;
        for (StoredEvent event : appended) {
            AggregateSequence aggregate = event.aggregate();
            if (aggregate == null) continue;
            if (aggregate.number() == 0) begin(aggregate.id());
            Life life = lives.get(aggregate.id());
            if (life == null || aggregate.number() < life.next()) continue;
            if (aggregate.number() == life.next()) {
                extend(life, event);
            } else {
                forget(aggregate.id());
            }
        }
        trim();
    }

    /** What is begun is most often decided about soon. */
    private void begin(String aggregateId) {
        if (lives.putIfAbsent(aggregateId, new Life(0, List.of())) == null) bytes += OVERHEAD;
    }

    private void extend(Life life, StoredEvent event) {
        life.events.add(event);
        life.bytes += bytesOf(event);
        size++;
        bytes += bytesOf(event);
    }

    synchronized void forget(String aggregateId) {
        Life life = lives.remove(aggregateId);
        if (life == null) return;
        size -= life.events.size();
        bytes -= life.bytes;
    }

    private void trim() {
        while (size > maxEvents || bytes > maxBytes) {
            forget(lives.keySet().iterator().next());
        }
    }

    synchronized Use use() {
        return new Use(hits, misses, size, bytes);
    }

    private static long bytesOf(StoredEvent event) {
        long text = event.tags().stream().mapToLong(String::length).sum()
                + event.metadata().entrySet().stream()
                        .mapToLong(entry ->
                                entry.getKey().length() + entry.getValue().length())
                        .sum();
        int payload = event.payload() instanceof RawBsonDocument raw
                ? raw.getByteBuffer().remaining()
                : 0;
        return text + OVERHEAD + payload;
    }
}
