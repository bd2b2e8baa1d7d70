package dev.waymark.eventstore;

import java.util.concurrent.atomic.LongAdder;

/** Counts what {@link EventLogMetrics} tells. */
final class Meters {
    private final LongAdder commits = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder bulks = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final LongAdder resolved = new LongAdder();
    private final LongAdder leftUnknown = new LongAdder();

    void appended(int eventsOfCommit) {
        commits.increment();
        events.add(eventsOfCommit);
    }

    void bulk() {
        bulks.increment();
    }

    void conflict() {
        conflicts.increment();
    }

    void resolved() {
        resolved.increment();
    }

    void leftUnknown() {
        leftUnknown.increment();
    }

    EventLogMetrics with(WarmAggregates warm, Tail tail, int waiting) {
        WarmAggregates.Use use = warm.use();
        return new EventLogMetrics(
                commits.sum(),
                events.sum(),
                bulks.sum(),
                conflicts.sum(),
                resolved.sum(),
                leftUnknown.sum(),
                use.hits(),
                use.misses(),
                use.events(),
                use.bytes(),
                tail.size(),
                waiting,
                tail.head().next() - 1);
    }
}
