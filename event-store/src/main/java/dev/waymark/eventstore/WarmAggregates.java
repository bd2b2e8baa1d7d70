package dev.waymark.eventstore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole events of aggregates that were read lately, kept up to date by the tail. One that is behind does no harm, as
 * the append then fails; it is forgotten on that occasion.
 */
final class WarmAggregates {
    private final int maxEvents;
    private final KnownSequences known;
    private final Map<String, List<StoredEvent>> events = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    WarmAggregates(int maxEvents, KnownSequences known) {
        this.maxEvents = maxEvents;
        this.known = known;
    }

    synchronized Optional<List<StoredEvent>> of(String aggregateId) {
        return Optional.ofNullable(events.get(aggregateId)).map(List::copyOf);
    }

    /** Takes in what was read, unless more has come in since. */
    synchronized void put(String aggregateId, List<StoredEvent> whole) {
        if (whole.isEmpty() || whole.size() > maxEvents || known.lastOf(aggregateId) >= whole.size()) return;
        forget(aggregateId);
        events.put(aggregateId, new ArrayList<>(whole));
        size += whole.size();
        trim();
    }

    /** Extends what is here by what was appended; to be told after {@link KnownSequences}. */
    synchronized void saw(List<StoredEvent> appended) {
        for (StoredEvent event : appended) {
            AggregateSequence aggregate = event.aggregate();
            List<StoredEvent> before = aggregate == null ? null : events.get(aggregate.id());
            if (aggregate == null || before == null || aggregate.number() < before.size()) continue;
            if (aggregate.number() == before.size()) {
                before.add(event);
                size++;
            } else {
                forget(aggregate.id());
            }
        }
        trim();
    }

    synchronized void forget(String aggregateId) {
        List<StoredEvent> before = events.remove(aggregateId);
        if (before != null) size -= before.size();
    }

    private void trim() {
        while (size > maxEvents) forget(events.keySet().iterator().next());
    }
}
