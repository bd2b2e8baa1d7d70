package dev.waymark.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How far aggregates are known to have come. What is stored stays, so that an old entry is never wrong, only low. */
final class KnownSequences {
    private static final int MAX_AGGREGATES = 20_000;

    private final Map<String, Long> lastByAggregate = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MAX_AGGREGATES;
        }
    };

    synchronized void saw(List<StoredEvent> events) {
        for (StoredEvent event : events) {
            AggregateSequence aggregate = event.aggregate();
            if (aggregate != null) lastByAggregate.merge(aggregate.id(), aggregate.number(), Math::max);
        }
    }

    /** The highest number seen, -1 for none. */
    synchronized long lastOf(String aggregateId) {
        return lastByAggregate.getOrDefault(aggregateId, -1L);
    }
}
