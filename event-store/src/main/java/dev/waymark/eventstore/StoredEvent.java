package dev.waymark.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log.
 *
 * @param position its place in the log: 1 for the first event, then dense
 * @param id as given by the appender
 * @param name the logical name, such as {@code map.StageAdded}
 * @param version of the payload's shape
 * @param tags what the event is about
 * @param at when it happened, to the millisecond
 * @param aggregate its place in an aggregate, null when it belongs to none
 * @param metadata who, why, in what request
 * @param payload what happened; do not change it, other readers see the same object
 */
public record StoredEvent(
        long position,
        String id,
        String name,
        int version,
        Set<String> tags,
        Instant at,
        @Nullable AggregateSequence aggregate,
        Map<String, String> metadata,
        BsonDocument payload) {

    StoredEvent at(long place) {
        return new StoredEvent(place, id, name, version, tags, at, aggregate, metadata, payload);
    }

    /** The event as a document of its own: as it stands in its commit, with its position in front. */
    public BsonDocument toBson() {
        NewEvent event = new NewEvent(id, name, version, tags, at, aggregate, metadata, payload);
        BsonDocument document = new BsonDocument("position", new BsonInt64(position));
        document.putAll(CommitFormat.encode(event));
        return document;
    }

    /** Reads what {@link #toBson()} made. */
    public static StoredEvent fromBson(BsonDocument document) {
        return CommitParser.parseEvent(document);
    }
}
