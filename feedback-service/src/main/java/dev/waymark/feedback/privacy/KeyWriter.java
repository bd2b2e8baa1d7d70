package dev.waymark.feedback.privacy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import dev.waymark.service.Grouped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Stores new keys, all that wait at once. */
final class KeyWriter {
    private record Outcome(boolean stored, @Nullable RuntimeException failure) {}

    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> keys;
    private final Grouped<Document, Outcome> waiting = new Grouped<>("writer of keys", AT_ONCE, this::write);

    KeyWriter(MongoCollection<Document> keys) {
        this.keys = keys;
    }

    /**
     * Stores a key and waits for it.
     *
     * @return false when there is one for the same already
     */
    boolean store(Document key) {
        Outcome outcome = waiting.ask(key);
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.stored();
    }

    private List<Outcome> write(List<Document> group) {
        try {
            keys.insertMany(group, new InsertManyOptions().ordered(false));
            return Collections.nCopies(group.size(), new Outcome(true, null));
        } catch (MongoBulkWriteException e) {
            Map<Integer, BulkWriteError> errors = e.getWriteErrors().stream()
                    .collect(Collectors.toMap(BulkWriteError::getIndex, Function.identity()));
            return IntStream.range(0, group.size())
                    .mapToObj(i -> outcome(errors.get(i), e))
                    .toList();
        }
    }

    private static Outcome outcome(@Nullable BulkWriteError error, MongoBulkWriteException e) {
        boolean taken = error != null && error.getCategory() == ErrorCategory.DUPLICATE_KEY;
        return e.getWriteConcernError() == null && (error == null || taken)
                ? new Outcome(!taken, null)
                : new Outcome(false, e);
    }
}
