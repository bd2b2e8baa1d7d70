package dev.waymark.service.view;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import dev.waymark.eventstore.axon.EventPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * Update operations as the doing of an event, on documents that have not seen it. Where one has, the upsert finds no match
 * and tries to make the document anew: that its id is taken says that there is nothing to do.
 */
final class Changes {
    static final String SEEN = "seen";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private Changes() {}

    static void one(MongoCollection<RawBsonDocument> documents, Object id, EventPosition at, Bson update) {
        try {
            documents.updateOne(unseen(id, at), remembering(update, at), UPSERT);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    static void all(MongoCollection<RawBsonDocument> documents, EventPosition at, Map<String, Bson> updates) {
        if (updates.isEmpty()) {
            return;
        }
        List<UpdateOneModel<RawBsonDocument>> all = new ArrayList<>();
        updates.forEach((id, update) -> all.add(new UpdateOneModel<>(unseen(id, at), remembering(update, at), UPSERT)));
        try {
            documents.bulkWrite(all, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            boolean onlySeen = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error ->
                                    ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY);
            if (!onlySeen) {
                throw e;
            }
        }
    }

    /** To be added to; not an {@code $and}, which the embedded server takes twice as long to see does not fit. */
    static BsonDocument byId(Object id) {
        return new BsonDocument("_id", new BsonString(id.toString()));
    }

    static String seenOf(String log) {
        return SEEN + "." + log;
    }

    private static Bson unseen(Object id, EventPosition at) {
        return byId(id).append(
                        seenOf(at.log()),
                        new BsonDocument("$not", new BsonDocument("$gte", new BsonInt64(at.position()))));
    }

    private static Bson remembering(Bson update, EventPosition at) {
        return combine(update, set(seenOf(at.log()), at.position()));
    }
}
