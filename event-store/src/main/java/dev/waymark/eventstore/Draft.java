package dev.waymark.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.BsonSerializationException;

/**
 * A commit before it has a position; encoded, and read back as readers will read it, once and in the thread of the
 * appender's caller.
 *
 * @param unplaced the events as if the log began with them
 */
record Draft(UUID id, List<AggregateSequence> aggregates, Template template, List<StoredEvent> unplaced) {
    static final int MAX_EVENTS = 1_000;
    static final int MAX_BYTES = 12 * 1024 * 1024;

    static Draft of(List<NewEvent> events, Instant at) {
        if (events.isEmpty()) throw new IllegalArgumentException("A commit has at least one event");
        if (events.size() > MAX_EVENTS) {
            throw new CommitTooLarge("A commit has at most " + MAX_EVENTS + " events, this one has " + events.size());
        }
        try {
            UUID id = UUID.randomUUID();
            List<AggregateSequence> aggregates = aggregatesOf(events);
            Template template = CommitFormat.template(id, at, events, keysOf(aggregates));
            if (template.size() > MAX_BYTES) {
                throw new CommitTooLarge(
                        "A commit has at most " + MAX_BYTES + " bytes, this one has " + template.size());
            }
            List<StoredEvent> unplaced = CommitParser.parse(template.unsealed()).events();
            return new Draft(id, aggregates, template, unplaced);
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
        return keysOf(aggregates);
    }

    private static List<String> keysOf(List<AggregateSequence> aggregates) {
        return aggregates.stream().map(AggregateSequence::key).toList();
    }

    int bytes() {
        return template.size();
    }

    /** The commit that its sealed document is. */
    Commit commit(long position, BsonBinary prev, BsonBinary hash) {
        List<StoredEvent> events = new ArrayList<>(unplaced.size());
        for (StoredEvent event : unplaced) events.add(event.at(position + events.size()));
        return new Commit(position, position + events.size(), id, prev, hash, List.copyOf(events), bytes());
    }
}
