package dev.waymark.eventstore;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Says when another JVM has appended, where the server tells so by a change stream. It is a hint only: what was appended is
 * read as ever, and where there is no change stream, or while it is broken, polling finds it a little later.
 */
final class ChangeHints implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ChangeHints.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** A server is to wait for news before it answers; one that does not is not asked in a tight loop. */
    private static final Duration IMPATIENT = Duration.ofMillis(20);

    private final LogCollection collection;
    private final Tail tail;
    private final Runnable hint;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    ChangeHints(LogCollection collection, Tail tail, Runnable hint) {
        this.collection = collection;
        this.tail = tail;
        this.hint = hint;
        this.thread = Thread.ofPlatform().daemon().name("event-log-hints").unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    private void work() {
        Duration pause = FIRST_PAUSE;
        do {
            long start = System.nanoTime();
            try {
                listen();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "No change stream, polling", e);
            }
            boolean lasted = System.nanoTime() - start > LONGEST_PAUSE.toNanos();
            pause = lasted ? FIRST_PAUSE : longer(pause);
        } while (!closedWithin(pause));
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** Returns when the server has ended the stream, or never had one. */
    private void listen() {
        if (!collection.tellsOfInserts()) return;
        try (MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> changes =
                collection.inserts().cursor()) {
            // What was appended before the stream was open would not be told of.
            hint.run();
            while (changes.getServerCursor() != null) {
                long asked = System.nanoTime();
                ChangeStreamDocument<BsonDocument> change = changes.tryNext();
                if (change != null && isNews(change.getDocumentKey())) hint.run();
                boolean atOnce = change == null && System.nanoTime() - asked < IMPATIENT.toNanos();
                if (closedWithin(atOnce ? IMPATIENT : Duration.ZERO)) return;
            }
        }
    }

    private boolean isNews(@Nullable BsonDocument key) {
        return key == null
                || !key.isInt64("_id")
                || key.getInt64("_id").getValue() >= tail.head().next();
    }

    private boolean closedWithin(Duration pause) {
        try {
            return closed.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Does not wait for a server that is still waiting for news. */
    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
