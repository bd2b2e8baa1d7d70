package dev.waymark.eventstore;

import com.mongodb.MongoWriteException;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;

/**
 * Looks for a position that is missing below a later one. That cannot come about by this library on a sound server; should
 * a server lose a commit all the same, readers wait before the gap, and after a while the owner closes it by an empty
 * commit, which is an insert like any other: a late writer of that position wins or loses, never both.
 */
final class GapWatch {
    private static final System.Logger LOG = System.getLogger(GapWatch.class.getName());

    private final LogCollection collection;
    private final Tail tail;
    private final EventLogSettings settings;
    private final boolean owner;
    private volatile long suspected;
    private long missing;
    private long since;
    private long lastLook = System.nanoTime();

    GapWatch(LogCollection collection, Tail tail, EventLogSettings settings, boolean owner) {
        this.collection = collection;
        this.tail = tail;
        this.settings = settings;
        this.owner = owner;
    }

    /** A reader found nothing at a position although there is something beyond it. */
    void suspect(long position) {
        suspected = position;
    }

    /** To be called when nothing is at the head; looks beyond it, and at what readers suspect, now and then. */
    void look() {
        long now = System.nanoTime();
        long alarm = settings.gapAlarm().toNanos();
        if (now - lastLook < alarm / 5) return;
        lastLook = now;
        long position = suspected == 0 ? tail.head().next() : suspected;
        List<Commit> there = collection.between(position, position + Draft.MAX_EVENTS);
        if (there.isEmpty() || there.getFirst().position() == position) {
            missing = 0;
            suspected = 0;
        } else if (missing != position) {
            missing = position;
            since = now;
        } else if (now - since >= alarm) {
            raise(position, there.getFirst().position());
        }
    }

    private void raise(long first, long next) {
        LOG.log(System.Logger.Level.ERROR, "The log has lost the positions from " + first + " to " + (next - 1));
        if (!owner) return;
        BsonBinary prev = collection.endingBefore(first).map(Commit::hash).orElseGet(CommitFormat::startOfChain);
        try {
            collection
                    .writes()
                    .insertOne(CommitFormat.filling(
                            UUID.randomUUID(), settings.clock().instant(), first, next - first, prev));
        } catch (MongoWriteException e) {
            LOG.log(System.Logger.Level.WARNING, "Somebody else has the position after all", e);
        }
    }
}
