package dev.waymark.eventstore.axon;

import dev.waymark.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Messages of aggregates read lately, so that a payload becomes an object once and not at each reading. A message is taken
 * again only for the very object the log gave before: it does so while it keeps the aggregate in memory.
 */
final class WarmMessages {
    private record Key(String aggregateId, long from) {}

    private record Known(List<StoredEvent> events, List<DomainEventMessage<?>> messages, long bytes) {}

    /** What the objects around a payload take, roughly. */
    private static final int OVERHEAD = 400;

    private final int maxEvents;
    private final long maxBytes;
    private final Function<StoredEvent, DomainEventMessage<?>> toMessage;
    private final Map<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true);
    private int size;
    private long bytes;

    WarmMessages(int maxEvents, long maxBytes, Function<StoredEvent, DomainEventMessage<?>> toMessage) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
        this.toMessage = toMessage;
    }

    List<DomainEventMessage<?>> of(String aggregateId, long from, List<StoredEvent> events) {
        Key key = new Key(aggregateId, from);
        Known before = known(key);
        int same = before == null ? 0 : sameAtStart(before.events(), events);
        if (before != null && same == events.size() && same == before.events().size()) return before.messages();
        List<DomainEventMessage<?>> messages = new ArrayList<>(events.size());
        if (before != null) messages.addAll(before.messages().subList(0, same));
        for (StoredEvent event : events.subList(same, events.size())) messages.add(toMessage.apply(event));
        Known now = new Known(events, List.copyOf(messages), bytesOf(events));
        keep(key, now);
        return now.messages();
    }

    @SuppressWarnings(
            "ReferenceEquality") // An equal one that was read anew shows that the log has let go of the first.
    private static int sameAtStart(List<StoredEvent> before, List<StoredEvent> now) {
        int same = 0;
        while (same < Math.min(before.size(), now.size()) && before.get(same) == now.get(same)) same++;
        return same;
    }

    private synchronized @Nullable Known known(Key key) {
        return known.get(key);
    }

    private synchronized void keep(Key key, Known now) {
        forget(key);
        if (now.events().size() > maxEvents || now.bytes() > maxBytes) return;
        known.put(key, now);
        size += now.events().size();
        bytes += now.bytes();
        while (size > maxEvents || bytes > maxBytes) {
            forget(known.keySet().iterator().next());
        }
    }

    private void forget(Key key) {
        Known before = known.remove(key);
        if (before == null) return;
        size -= before.events().size();
        bytes -= before.bytes();
    }

    private static long bytesOf(List<StoredEvent> events) {
        long bytes = 0;
        for (StoredEvent event : events) {
            bytes += OVERHEAD;
            if (event.payload() instanceof RawBsonDocument raw)
                bytes += raw.getByteBuffer().remaining();
        }
        return bytes;
    }
}
