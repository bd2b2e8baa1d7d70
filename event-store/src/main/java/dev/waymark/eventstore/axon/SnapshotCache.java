package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.Snapshot;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Snapshots used lately, up to some memory. An old one does no harm: more events are read after it. */
final class SnapshotCache {
    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private record Entry(Snapshot snapshot, long bytes) {}

    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    synchronized Optional<Snapshot> of(String aggregateId) {
        return Optional.ofNullable(entries.get(aggregateId)).map(Entry::snapshot);
    }

    synchronized void put(Snapshot snapshot) {
        Entry before = entries.get(snapshot.at().id());
        if (before != null && before.snapshot().equals(snapshot)) return;
        // Encoded, it takes the least room and nobody can change it.
        RawBsonDocument raw = new RawBsonDocument(snapshot.payload(), CODEC);
        Snapshot kept = new Snapshot(snapshot.at(), snapshot.state(), snapshot.revision(), snapshot.takenAt(), raw);
        Entry entry = new Entry(kept, raw.getByteBuffer().remaining());
        Entry replaced = entries.put(kept.at().id(), entry);
        bytes += entry.bytes() - (replaced == null ? 0 : replaced.bytes());
        while (bytes > MOST_BYTES) {
            bytes -= entries.pollFirstEntry().getValue().bytes();
        }
    }
}
