package dev.waymark.service.view;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;

/** What events have made of the documents of one collection and nobody has written yet. */
abstract sealed class Unwritten permits Folded, Sums {
    private static final int ATTEMPTS = 20;

    /** Somebody else has changed a document since it was read. */
    static final class ChangedByOthers extends RuntimeException {
        private static final long serialVersionUID = 1;

        ChangedByOthers(String collection) {
            super("Others have changed documents of " + collection, null, false, false);
        }
    }

    private final MongoCollection<RawBsonDocument> collection;

    Unwritten(MongoCollection<RawBsonDocument> collection) {
        this.collection = collection;
    }

    MongoCollection<RawBsonDocument> collection() {
        return collection;
    }

    abstract boolean isEmpty();

    /**
     * Writes it, each document if it is still as it was read.
     *
     * @throws ChangedByOthers if one is not; others may be written
     */
    abstract void write();

    /** Each of them makes, replaces or updates one document. */
    final void bulk(List<? extends WriteModel<RawBsonDocument>> all) {
        if (all.isEmpty()) {
            return;
        }
        try {
            BulkWriteResult result = collection.bulkWrite(all, new BulkWriteOptions().ordered(false));
            int written = result.getInsertedCount()
                    + result.getMatchedCount()
                    + result.getUpserts().size();
            if (written == all.size()) {
                return;
            }
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(Unwritten::isThere)) {
                throw e;
            }
        }
        throw new ChangedByOthers(collection.getNamespace().getFullName());
    }

    private static boolean isThere(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** As {@link #retrying(Supplier)}, for a change of which nothing is wanted back. */
    static void retrying(Runnable change) {
        retrying(() -> {
            change.run();
            return true;
        });
    }

    /** Tries anew as often as others were first. */
    static <R> R retrying(Supplier<R> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.get();
            } catch (ChangedByOthers e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(e.getMessage() + " again and again", e);
                }
            }
        }
    }
}
