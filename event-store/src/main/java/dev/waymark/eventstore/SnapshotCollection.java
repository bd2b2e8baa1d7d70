package dev.waymark.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * {@code {_id: aggregate id, type: its type, number: int64, state: string, revision: int32, at: date, json: string}}.
 * A snapshot that is rolled back is merely missing; one of events that are rolled back cannot be, as those were read with
 * majority.
 */
final class SnapshotCollection implements SnapshotStore {
    private final MongoCollection<BsonDocument> snapshots;

    SnapshotCollection(MongoDatabase database) {
        snapshots = database.getCollection("snapshots", BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void keep(Snapshot snapshot) {
        AggregateSequence at = snapshot.at();
        Bson notNewer =
                or(lte("number", at.number()), ne("state", snapshot.state()), ne("revision", snapshot.revision()));
        BsonDocument document = new BsonDocument("_id", new BsonString(at.id()))
                .append("type", new BsonString(at.type()))
                .append("number", new BsonInt64(at.number()))
                .append("state", new BsonString(snapshot.state()))
                .append("revision", new BsonInt32(snapshot.revision()))
                .append("at", new BsonDateTime(snapshot.takenAt().toEpochMilli()))
                .append("json", new BsonString(snapshot.json()));
        try {
            snapshots.replaceOne(and(eq("_id", at.id()), notNewer), document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // There is one, and it is newer.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    @Override
    public Optional<Snapshot> newest(String aggregateId) {
        return Optional.ofNullable(snapshots.find(eq("_id", aggregateId)).first())
                .map(SnapshotCollection::decode);
    }

    private static Snapshot decode(BsonDocument stored) {
        return new Snapshot(
                new AggregateSequence(
                        stored.getString("type").getValue(),
                        stored.getString("_id").getValue(),
                        stored.getInt64("number").getValue()),
                stored.getString("state").getValue(),
                stored.getInt32("revision").getValue(),
                Instant.ofEpochMilli(stored.getDateTime("at").getValue()),
                stored.getString("json").getValue());
    }
}
