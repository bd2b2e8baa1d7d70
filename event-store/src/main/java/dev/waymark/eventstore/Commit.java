package dev.waymark.eventstore;

import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;

/**
 * A commit as it stands in the log.
 *
 * @param position of its first event
 * @param next the position after its last one
 * @param hash of this commit, what the next one points to
 * @param bytes its size in the database
 */
record Commit(
        long position, long next, UUID id, BsonBinary prev, BsonBinary hash, List<StoredEvent> events, int bytes) {

    AuditedEvent audited(StoredEvent event) {
        return new AuditedEvent(event, id, next - 1, CommitFormat.hex(prev), CommitFormat.hex(hash));
    }
}
