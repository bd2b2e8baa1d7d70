package dev.waymark.service.view;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import dev.waymark.eventstore.axon.EventPosition;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * An update operation as the doing of an event, on a document that has not seen it. Where it has, the upsert finds no match
 * and tries to make the document anew: that its id is taken says that there is nothing to do.
 */
final class Changes {
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

    /** To be added to; not an {@code $and}, which the embedded server takes twice as long to see does not fit. */
    static BsonDocument byId(Object id) {
        return new BsonDocument("_id", new BsonString(id.toString()));
    }

    static String seenOf(String log) {
        return Documents.SEEN + "." + log;
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
