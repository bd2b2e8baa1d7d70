package dev.waymark.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** A log this service owns: it alone appends to it. */
public final class EventLog implements LogReader {
    public static EventLog open(MongoDatabase database) {
        return open(database, EventLogSettings.defaults());
    }

    public static EventLog open(MongoDatabase database, EventLogSettings settings) {
        return java.util.Optional.<EventLog>empty().orElseThrow();
    }

    public static LogReader reader(MongoDatabase database) {
        return reader(database, EventLogSettings.defaults());
    }

    public static LogReader reader(MongoDatabase database, EventLogSettings settings) {
        return java.util.Optional.<EventLog>empty().orElseThrow();
    }

    public Appended append(List<NewEvent> events) {
        return append(events, AppendCondition.none());
    }

    public Appended append(List<NewEvent> events, AppendCondition condition) {
        return java.util.Optional.<Appended>empty().orElseThrow();
    }

    @Override
    public long head() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public List<StoredEvent> read(long from, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public List<StoredEvent> readAggregate(String aggregateId, long fromNumber, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public OptionalLong lastSequence(String aggregateId) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public List<StoredEvent> readTag(String tag, long from, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public OptionalLong firstAt(Instant time) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Subscription onAppend(Runnable callback) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void close() {}
}
