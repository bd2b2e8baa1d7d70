package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.Snapshot;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Snapshots used lately, up to some memory. An old one does no harm: more events are read after it. */
final class SnapshotCache {
    private static final long OVERHEAD = 400;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final SequencedMap<String, Snapshot> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized Optional<Snapshot> of(String aggregateId) {
        return Optional.ofNullable(entries.get(aggregateId));
    }

    synchronized void put(Snapshot snapshot) {
        Snapshot before = entries.put(snapshot.at().id(), snapshot);
        bytes += bytesOf(snapshot) - (before == null ? 0 : bytesOf(before));
        while (bytes > MOST_BYTES) {
            bytes -= bytesOf(entries.pollFirstEntry().getValue());
        }
    }

    private static long bytesOf(Snapshot snapshot) {
        return OVERHEAD + snapshot.json().length();
    }
}
