package dev.waymark.eventstore;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonSerializationException;

/** A commit before it has a position; its events are encoded once, in the thread of the appender's caller. */
record Draft(
        UUID id, Instant at, List<NewEvent> events, List<AggregateSequence> aggregates, BsonArray encoded, int bytes) {
    static final int MAX_EVENTS = 1_000;
    static final int MAX_BYTES = 12 * 1024 * 1024;

    static Draft of(List<NewEvent> events, Instant at) {
        if (events.isEmpty()) throw new IllegalArgumentException("A commit has at least one event");
        if (events.size() > MAX_EVENTS) {
            throw new CommitTooLarge("A commit has at most " + MAX_EVENTS + " events, this one has " + events.size());
        }
        try {
            Draft draft = new Draft(
                    UUID.randomUUID(), at, List.copyOf(events), aggregatesOf(events), CommitFormat.encode(events), 0);
            int bytes = CommitFormat.sizeOf(draft);
            if (bytes > MAX_BYTES) {
                throw new CommitTooLarge("A commit has at most " + MAX_BYTES + " bytes, this one has " + bytes);
            }
            return new Draft(draft.id, at, draft.events, draft.aggregates, draft.encoded, bytes);
        } catch (BsonSerializationException e) {
            throw new IllegalArgumentException("The events cannot be stored as BSON: " + e.getMessage(), e);
        }
    }

    private static List<AggregateSequence> aggregatesOf(List<NewEvent> events) {
        Map<String, Long> last = new HashMap<>();
        return events.stream()
                .flatMap(event -> Stream.ofNullable(event.aggregate()))
                .peek(aggregate -> {
                    Long before = last.put(aggregate.id(), aggregate.number());
                    if (before != null && before + 1 != aggregate.number()) {
                        throw new IllegalArgumentException(
                                aggregate.key() + " does not follow number " + before + " in the same commit");
                    }
                })
                .toList();
    }

    /** The first place each aggregate gets in this commit. */
    List<AggregateSequence> firstOfEach() {
        Map<String, AggregateSequence> first = new LinkedHashMap<>();
        aggregates.forEach(aggregate -> first.putIfAbsent(aggregate.id(), aggregate));
        return List.copyOf(first.values());
    }

    List<String> keys() {
        return aggregates.stream().map(AggregateSequence::key).toList();
    }
}
