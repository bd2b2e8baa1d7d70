package dev.waymark.eventstore;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Inserts a bulk and finds out what became of it. When an answer is missing or in doubt it inserts the same document at
 * the same {@code _id} again and looks whose commit is there, until that is certain or the log is closed.
 */
final class Inserter {
    /** A commit with a position and the document that is written. */
    record Sealed(Commit commit, RawBsonDocument document) {}

    /** Why a bulk stopped before its end. */
    enum Stop {
        /** It did not: all were appended. */
        NONE,
        /** Another commit has the position. */
        POSITION_TAKEN,
        /** Another commit has a place in an aggregate. */
        KEY_TAKEN,
        /** Nothing was sent, or the server would not have it. */
        REFUSED,
        /** Nobody knows. */
        UNKNOWN
    }

    /**
     * What became of a bulk.
     *
     * @param appended so many from its start are in the log
     * @param stop what happened to the one after those
     */
    record Outcome(int appended, Stop stop, @Nullable Throwable cause) {}

    private static final Pattern INDEX = Pattern.compile("index: (\\S+)");
    private static final int MAX_PAUSE_MILLIS = 1_000;

    private final LogCollection collection;
    private final Meters meters;
    private final CountDownLatch closed = new CountDownLatch(1);

    Inserter(LogCollection collection, Meters meters) {
        this.collection = collection;
        this.meters = meters;
    }

    Outcome insert(List<Sealed> bulk) {
        try {
            collection.appends().insertMany(bulk.stream().map(Sealed::document).toList(), new InsertManyOptions());
            return new Outcome(bulk.size(), Stop.NONE, null);
        } catch (MongoBulkWriteException e) {
            return partly(bulk, e);
        } catch (MongoTimeoutException e) {
            // No server was found to send it to.
            return new Outcome(0, Stop.REFUSED, e);
        } catch (MongoException e) {
            return resolve(bulk, e);
        }
    }

    /** Ordered: what comes before the first error was applied, what comes after it was not tried. */
    private Outcome partly(List<Sealed> bulk, MongoBulkWriteException e) {
        Optional<BulkWriteError> error = e.getWriteErrors().stream().findFirst();
        int applied = error.map(BulkWriteError::getIndex).orElse(bulk.size());
        if (e.getWriteConcernError() != null) {
            Outcome certain = resolve(bulk.subList(0, applied), e);
            if (certain.stop() != Stop.NONE) return certain;
        }
        Stop stop = error.map(it -> stopOf(it.getCategory(), it.getMessage())).orElse(Stop.NONE);
        return new Outcome(applied, stop, e);
    }

    private static Stop stopOf(ErrorCategory category, String message) {
        if (category != ErrorCategory.DUPLICATE_KEY) return Stop.REFUSED;
        return INDEX.matcher(message)
                        .results()
                        .findFirst()
                        .filter(index -> index.group(1).startsWith(LogCollection.KEYS_INDEX))
                        .isPresent()
                ? Stop.KEY_TAKEN
                : Stop.POSITION_TAKEN;
    }

    private Outcome resolve(List<Sealed> doubtful, Throwable cause) {
        for (int i = 0; i < doubtful.size(); i++) {
            Stop stop = resolve(doubtful.get(i));
            if (stop != Stop.UNKNOWN) meters.resolved();
            if (stop != Stop.NONE) return new Outcome(i, stop, cause);
        }
        return new Outcome(doubtful.size(), Stop.NONE, cause);
    }

    private Stop resolve(Sealed sealed) {
        int pause = 10;
        do {
            try {
                collection.appends().insertOne(sealed.document());
                return Stop.NONE;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) return Stop.UNKNOWN;
                Optional<Stop> settled = settled(
                        sealed, stopOf(e.getError().getCategory(), e.getError().getMessage()));
                if (settled.isPresent()) return settled.get();
            } catch (MongoException e) {
                // The same again: it is the same document at the same place.
            }
            pause = Math.min(pause * 2, MAX_PAUSE_MILLIS);
        } while (!closedWithin(pause));
        return Stop.UNKNOWN;
    }

    /** Whose commit is at the position, or has the key, for a majority; empty while that is not to be seen yet. */
    private Optional<Stop> settled(Sealed sealed, Stop seen) {
        try {
            Optional<Commit> there = collection.at(sealed.commit().position());
            if (there.isPresent()) {
                return Optional.of(there.get().id().equals(sealed.commit().id()) ? Stop.NONE : Stop.POSITION_TAKEN);
            }
            boolean keyTaken = seen == Stop.KEY_TAKEN
                    && !collection.withKeys(keysOf(sealed.commit())).isEmpty();
            return keyTaken ? Optional.of(Stop.KEY_TAKEN) : Optional.empty();
        } catch (MongoException e) {
            return Optional.empty();
        }
    }

    private static List<String> keysOf(Commit commit) {
        return commit.events().stream()
                .flatMap(event -> Stream.ofNullable(event.aggregate()))
                .map(AggregateSequence::key)
                .toList();
    }

    private boolean closedWithin(int millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void close() {
        closed.countDown();
    }
}
