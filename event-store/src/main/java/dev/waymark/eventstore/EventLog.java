package dev.waymark.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A log this service owns: the collection {@code events} of a database that only this service writes to, from as many
 * JVMs as it likes. Open one a JVM.
 *
 * <p>Guarantees, under concurrency, crash and failover: positions are dense; a commit is there whole or not at all, and
 * once; every reader sees the same order; a condition that was checked holds at the position of the commit. The database
 * must not be sharded; on a replica set it needs a majority to append and to read.
 */
public final class EventLog implements LogReader {
    private final Tail tail;
    private final LogCollection collection;
    private final LogPages pages;
    private final Follower follower;
    private final ChangeHints hints;
    private final @Nullable Appender appender;
    private final EventLogSettings settings;
    private final WarmAggregates warm;
    private final Meters meters = new Meters();

    private EventLog(MongoDatabase database, EventLogSettings settings, boolean owner) {
        this.settings = settings;
        collection = new LogCollection(database, settings);
        if (owner) {
            collection.createIndexes();
            collection.refuseShards();
        }
        Tail.Head head = collection
                .last()
                .map(last -> new Tail.Head(last.next(), last.hash()))
                .orElseGet(() -> new Tail.Head(1, CommitFormat.startOfChain()));
        KnownSequences known = new KnownSequences();
        // Who only reads a log decides nothing about its aggregates.
        warm = new WarmAggregates(owner ? settings.warmEvents() : 0, settings.warmBytes(), known);
        tail = new Tail(settings.tailEvents(), head, known, warm);
        GapWatch gaps = new GapWatch(collection, tail, settings, owner);
        pages = new LogPages(collection, tail, known, warm, gaps);
        follower = new Follower(collection, tail, gaps, settings);
        appender = owner ? new Appender(collection, pages, tail, follower, settings, meters) : null;
        hints = new ChangeHints(collection, tail, follower::hint);
        follower.start();
        hints.start();
        if (appender != null) appender.start();
    }

    /**
     * Opens the log to append and read, with the default settings; makes its indexes when they are missing.
     *
     * @throws IllegalStateException when the collection is sharded
     */
    public static EventLog open(MongoDatabase database) {
        return open(database, EventLogSettings.defaults());
    }

    public static EventLog open(MongoDatabase database, EventLogSettings settings) {
        return new EventLog(database, settings, true);
    }

    /** Follows another service's log. It writes nothing, not even an index. */
    public static LogReader reader(MongoDatabase database) {
        return reader(database, EventLogSettings.defaults());
    }

    public static LogReader reader(MongoDatabase database, EventLogSettings settings) {
        return new EventLog(database, settings, false);
    }

    /** What this log was opened with. */
    public EventLogSettings settings() {
        return settings;
    }

    /** Appends under no condition but the sequence numbers of the aggregates. */
    public Appended append(List<NewEvent> events) {
        return append(events, AppendCondition.none());
    }

    /**
     * Appends a commit: all its events or none, and waits until a majority has it on disk.
     *
     * @param events 1 to 1,000 of them, at most 12 MB together; the numbers of an aggregate follow each other
     * @throws ConditionViolated when the condition no longer holds, a place in an aggregate is taken, or its predecessor
     *     is missing
     * @throws CommitTooLarge when it has too many events or bytes
     * @throws NotAppended when it is certain not to be appended: trying again is safe
     * @throws OutcomeUnknown when that is not certain
     * @throws IllegalArgumentException when the events cannot be a commit
     */
    public Appended append(List<NewEvent> events, AppendCondition condition) {
        if (appender == null) throw new IllegalStateException("Only the owner of a log appends to it");
        try {
            Appended where = appender.append(events, condition);
            meters.appended(events.size());
            return where;
        } catch (ConditionViolated e) {
            meters.conflict();
            throw e;
        } catch (OutcomeUnknown e) {
            meters.leftUnknown();
            throw e;
        }
    }

    /** What has happened in this JVM since the log was opened, and how things stand. */
    public EventLogMetrics metrics() {
        return meters.with(warm, tail, appender == null ? 0 : appender.waiting());
    }

    /** Whether an aggregate's events from that number on would be read from memory now. */
    public boolean isWarm(String aggregateId, long fromNumber) {
        return warm.has(aggregateId, fromNumber);
    }

    @Override
    public long head() {
        return tail.head().next() - 1;
    }

    @Override
    public long latest() {
        if (collection.at(tail.head().next()).isPresent()) follower.catchUp();
        return head();
    }

    @Override
    public List<StoredEvent> read(long from, int limit) {
        return pages.read(from, limit);
    }

    @Override
    public List<StoredEvent> readAggregate(String aggregateId, long fromNumber, int limit) {
        return pages.readAggregate(aggregateId, fromNumber, limit);
    }

    @Override
    public List<AuditedEvent> audit(String aggregateId, long fromNumber, int limit) {
        return pages.audit(aggregateId, fromNumber, limit);
    }

    @Override
    public OptionalLong lastSequence(String aggregateId) {
        return pages.lastSequence(aggregateId);
    }

    @Override
    public List<StoredEvent> readTag(String tag, long from, int limit) {
        return pages.readTag(tag, from, limit);
    }

    @Override
    public OptionalLong firstAt(Instant time) {
        return collection.firstWithEventAt(time).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> !event.at().isBefore(time))
                .mapToLong(StoredEvent::position)
                .findFirst();
    }

    @Override
    public Subscription onAppend(Runnable callback) {
        return tail.onAppend(callback);
    }

    /** Lets what is being written come to its end and refuses what still waits. */
    @Override
    public void close() {
        if (appender != null) appender.close();
        hints.close();
        follower.close();
    }
}
