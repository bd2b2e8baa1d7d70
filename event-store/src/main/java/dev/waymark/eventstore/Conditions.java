package dev.waymark.eventstore;

import dev.waymark.eventstore.AppendCondition.Criterion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what must hold for a commit. Callers check against what is stored, in their own threads; the appender checks only
 * what came in since, which is in memory. That no two events have the same place in an aggregate, the unique index on
 * {@code keys} sees to.
 */
final class Conditions {
    private static final int PAGE = 512;

    private final LogPages pages;
    private final Tail tail;

    Conditions(LogPages pages, Tail tail) {
        this.pages = pages;
        this.tail = tail;
    }

    /**
     * Checks against everything up to the head.
     *
     * @return the last position that need not be looked at again
     */
    long check(Draft draft, AppendCondition condition) {
        long head = tail.head().next() - 1;
        for (AggregateSequence first : draft.firstOfEach()) {
            checkFree(first);
            if (first.number() > 0) checkPredecessor(first);
        }
        checkAfter(condition.after(), head, condition);
        // What the decision knew is no violation, though this JVM may not have seen it yet.
        return Math.max(head, condition.after());
    }

    /** Spares the insert of a commit that is known to come too late. */
    void checkFree(AggregateSequence place) {
        if (pages.isTaken(place)) throw new ConditionViolated(place.key() + " is taken", place, null);
    }

    /** Once there, an event is there for ever: this need not be looked at again. */
    private void checkPredecessor(AggregateSequence first) {
        AggregateSequence before = new AggregateSequence(first.type(), first.id(), first.number() - 1);
        if (!pages.exists(before)) {
            throw new ConditionViolated(
                    "There is no " + before.key() + " for " + first.key() + " to follow", first, null);
        }
    }

    /** Checks the tag conditions against the events after a position, up to and including another. */
    void checkAfter(long position, long last, AppendCondition condition) {
        if (condition.noneOf().isEmpty()) return;
        if (position + 1 < tail.start()) condition.noneOf().forEach(it -> checkStored(position, it));
        long from = Math.max(position + 1, tail.start());
        while (from <= last) {
            List<StoredEvent> events = pages.read(from, PAGE);
            if (events.isEmpty()) return;
            check(events, position, condition);
            from = events.getLast().position() + 1;
        }
    }

    /** Which of some events, such as those of the same bulk, is against the tag conditions. */
    static Optional<StoredEvent> violation(List<StoredEvent> events, long after, AppendCondition condition) {
        if (condition.noneOf().isEmpty()) return Optional.empty();
        return events.stream()
                .filter(event -> event.position() > after)
                .filter(event -> condition.noneOf().stream().anyMatch(it -> selects(it, event)))
                .findFirst();
    }

    private static void check(List<StoredEvent> events, long after, AppendCondition condition) {
        violation(events, after, condition).ifPresent(event -> {
            throw violated(event);
        });
    }

    private void checkStored(long after, Criterion criterion) {
        Set<String> tags = criterion.tags();
        long from = after + 1;
        while (true) {
            List<StoredEvent> events = tags.isEmpty()
                    ? pages.read(from, PAGE)
                    : pages.readTag(tags.iterator().next(), from, PAGE);
            if (events.isEmpty()) return;
            check(events, after, new AppendCondition(after, List.of(criterion)));
            from = events.getLast().position() + 1;
        }
    }

    private static boolean selects(Criterion criterion, StoredEvent event) {
        return event.tags().containsAll(criterion.tags())
                && (criterion.names().isEmpty() || criterion.names().contains(event.name()));
    }

    private static ConditionViolated violated(StoredEvent event) {
        return new ConditionViolated("A " + event.name() + " came in at position " + event.position(), null, null);
    }
}
