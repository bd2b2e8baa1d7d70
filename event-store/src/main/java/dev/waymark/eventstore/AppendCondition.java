package dev.waymark.eventstore;

import java.util.List;
import java.util.Set;

/**
 * What must hold at the moment of the append besides the sequence numbers of the aggregates: no event that any of the
 * criteria selects has a position after the given one (the "dynamic consistency boundary" of Sara Pellegrini).
 *
 * @param after the last position the decision knew of
 * @param noneOf the condition is violated by an event that any of them selects; empty for no condition
 */
public record AppendCondition(long after, List<Criterion> noneOf) {
    private static final AppendCondition NONE = new AppendCondition(0, List.of());

    /**
     * Selects an event that has all of the tags and one of the names.
     *
     * @param tags all must be there; empty for any event
     * @param names one must fit; empty for any name
     */
    public record Criterion(Set<String> tags, Set<String> names) {
        public Criterion {
            tags = Set.copyOf(tags);
            names = Set.copyOf(names);
        }
    }

    public AppendCondition {
        if (after < 0) throw new IllegalArgumentException("A position is not negative: " + after);
        noneOf = List.copyOf(noneOf);
    }

    /** Nothing but the sequence numbers of the aggregates. */
    public static AppendCondition none() {
        return NONE;
    }

    public static AppendCondition noEventAfter(long position, Criterion... criteria) {
        return new AppendCondition(position, List.of(criteria));
    }
}
