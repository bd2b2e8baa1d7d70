package dev.waymark.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads a log, its own or another service's. All it delivers is committed by a majority: no failover takes it back.
 * Safe for use by many threads; open one a log and JVM, as each follows the log on its own.
 */
public interface LogReader extends AutoCloseable {

    /** Follows the log {@code events} of a database somebody else writes to. Writes nothing, not even an index. */
    static LogReader of(MongoDatabase database, EventLogSettings settings) {
        return EventLog.reader(database, settings);
    }

    /** The position of the last event this JVM knows of; 0 while the log is empty. Never goes back. */
    long head();

    /**
     * The position of the last event there is, whichever JVM appended it: asks the database, and {@link #head()} knows it
     * afterwards.
     */
    long latest();

    /**
     * Reads a page without gaps.
     *
     * @param from the first position wanted, 1 for the whole log
     * @param limit at most so many events
     * @return events {@code from}, {@code from + 1}, …; empty when {@code from} is after {@link #head()}
     */
    List<StoredEvent> read(long from, int limit);

    /**
     * Reads an aggregate's events in their order.
     *
     * @param fromNumber the first sequence number wanted, 0 for the whole life
     * @param limit at most so many events; fewer only when there are no more
     */
    List<StoredEvent> readAggregate(String aggregateId, long fromNumber, int limit);

    /**
     * Reads an aggregate's events in their order, each with its proof. Always asks the database.
     *
     * @param fromNumber the first sequence number wanted, 0 for the whole life
     * @param limit at most so many events; fewer only when there are no more
     */
    List<AuditedEvent> audit(String aggregateId, long fromNumber, int limit);

    /** The sequence number of an aggregate's last event; empty when it has none. */
    OptionalLong lastSequence(String aggregateId);

    /**
     * Reads the trail of a tag.
     *
     * @param from the first position wanted
     * @param limit at most so many events; fewer only when there are no more
     */
    List<StoredEvent> readTag(String tag, long from, int limit);

    /** The position of the first event, by position, that happened at that time or later; empty when there is none. */
    OptionalLong firstAt(Instant time);

    /**
     * Calls back whenever {@link #head()} has moved on, from the thread that moved it: return at once.
     *
     * @return closes to end it
     */
    Subscription onAppend(Runnable callback);

    @Override
    void close();
}
