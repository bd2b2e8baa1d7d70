package dev.waymark.eventstore;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;

/** Keeps the newest snapshot of each aggregate. Whatever is in it may be deleted at any time: it is made anew. */
public interface SnapshotStore {

    /** Keeps them in the collection {@code snapshots} of a database, one document an aggregate. */
    static SnapshotStore in(MongoDatabase database) {
        return new SnapshotCollection(database);
    }

    /** Takes the place of an older one and of one with another state or revision; else nothing changes. */
    void keep(Snapshot snapshot);

    Optional<Snapshot> newest(String aggregateId);
}
