package dev.waymark.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be appended.
 *
 * @param id unique; a UUID in text form unless you have your own
 * @param name the logical name, such as {@code map.StageAdded}; never a Java class name
 * @param version of the payload's shape, 1 or more
 * @param tags what the event is about, such as {@code map:0198…}; at most one index entry each
 * @param at when it happened; kept to the millisecond; data, never order
 * @param aggregate its place in an aggregate, null when it belongs to none. The number is a condition of the append: the
 *     one before it is the last there is
 * @param metadata who, why, in what request; never personal data of customers
 * @param payload what happened
 */
public record NewEvent(
        String id,
        String name,
        int version,
        Set<String> tags,
        Instant at,
        @Nullable AggregateSequence aggregate,
        Map<String, String> metadata,
        BsonDocument payload) {
    public NewEvent {
        if (id.isEmpty() || name.isEmpty()) throw new IllegalArgumentException("An event has an id and a name");
        if (version < 1) throw new IllegalArgumentException("The version of " + name + " is not positive: " + version);
        tags = Set.copyOf(tags);
        metadata = Map.copyOf(metadata);
    }
}
