package dev.waymark.eventstore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Reads events by position, aggregate and tag: from memory while they are there, else from the database. */
final class LogPages {
    private static final int FIRST_PAGE = 32;
    private static final int PAGE = 512;

    private record Placed(Commit commit, StoredEvent event) {}

    private final LogCollection collection;
    private final Tail tail;
    private final KnownSequences known;
    private final WarmAggregates warm;
    private final GapWatch gaps;

    LogPages(LogCollection collection, Tail tail, KnownSequences known, WarmAggregates warm, GapWatch gaps) {
        this.collection = collection;
        this.tail = tail;
        this.known = known;
        this.warm = warm;
        this.gaps = gaps;
    }

    List<StoredEvent> read(long from, int limit) {
        if (from < 1 || limit < 1) throw new IllegalArgumentException("Positions and limits start at 1");
        for (long next = from; next < tail.head().next(); ) {
            List<Commit> commits = tail.from(next, limit);
            if (commits.isEmpty()) commits = stored(next, Math.min(limit, PAGE));
            List<StoredEvent> events = events(commits, event -> event.position() >= from, limit);
            if (commits.isEmpty() || !events.isEmpty()) return events;
            // Nothing but a closed gap here.
            next = commits.getLast().next();
        }
        return List.of();
    }

    /** Commits without a gap from the one that holds the position on. */
    List<Commit> stored(long from, int limit) {
        List<Commit> found = collection.between(from, from + limit - 1);
        List<Commit> commits = new ArrayList<>();
        if (found.isEmpty() || found.getFirst().position() > from) {
            collection.around(from).ifPresent(commits::add);
        }
        long expected = commits.isEmpty() ? from : commits.getFirst().next();
        for (Commit commit : found) {
            if (commit.position() != expected) {
                gaps.suspect(expected);
                break;
            }
            commits.add(commit);
            expected = commit.next();
        }
        return commits;
    }

    /** Whether that commit, and no other, is at its position below the head. */
    boolean isAt(Commit commit) {
        List<Commit> inMemory = tail.from(commit.position(), 1);
        List<Commit> found = inMemory.isEmpty() ? stored(commit.position(), 1) : inMemory;
        return !found.isEmpty() && found.getFirst().id().equals(commit.id());
    }

    List<StoredEvent> readAggregate(String id, long fromNumber, int limit) {
        return warm.of(id, fromNumber, limit).orElseGet(() -> readCold(id, fromNumber, limit));
    }

    private List<StoredEvent> readCold(String id, long fromNumber, int limit) {
        List<StoredEvent> events = new ArrayList<>();
        int page = FIRST_PAGE;
        for (long from = fromNumber; events.size() < limit; page = Math.min(page * 4, PAGE)) {
            int wanted = Math.min(page, limit - events.size());
            List<StoredEvent> found = numbers(id, from, wanted);
            events.addAll(found);
            known.saw(found);
            if (found.size() < wanted) break;
            from += wanted;
        }
        if (events.size() < limit) warm.put(id, fromNumber, events);
        return events;
    }

    private List<StoredEvent> numbers(String id, long from, int count) {
        return placed(id, from, count).stream().map(Placed::event).toList();
    }

    List<AuditedEvent> audit(String id, long fromNumber, int limit) {
        List<AuditedEvent> events = new ArrayList<>();
        for (long from = fromNumber; events.size() < limit; from += PAGE) {
            int wanted = Math.min(PAGE, limit - events.size());
            List<Placed> found = placed(id, from, wanted);
            found.forEach(it -> events.add(it.commit().audited(it.event())));
            if (found.size() < wanted) break;
        }
        return events;
    }

    private List<Placed> placed(String id, long from, int count) {
        List<String> keys = LongStream.range(from, from + count)
                .mapToObj(number -> AggregateSequence.keyOf(id, number))
                .toList();
        return collection.withKeys(keys).stream()
                .flatMap(commit -> commit.events().stream().map(event -> new Placed(commit, event)))
                .filter(it -> numberIn(id, it.event()) >= from && numberIn(id, it.event()) < from + count)
                .sorted(Comparator.comparingLong(it -> numberIn(id, it.event())))
                .toList();
    }

    private static long numberIn(String id, StoredEvent event) {
        AggregateSequence aggregate = event.aggregate();
        return aggregate != null && aggregate.id().equals(id) ? aggregate.number() : -1;
    }

    /** Doubles the distance until nothing is there, then halves it: few questions, each by unique index. */
    OptionalLong lastSequence(String id) {
        long last = known.lastOf(id);
        while (true) {
            long start = last;
            List<Long> probes = LongStream.iterate(1, step -> step <= 1L << 40, step -> step * 2)
                    .mapToObj(step -> start + step)
                    .toList();
            long highest = highestOf(id, probes);
            if (highest < 0) return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
            last = highest;
        }
    }

    private long highestOf(String id, List<Long> numbers) {
        List<String> keys = numbers.stream()
                .map(number -> AggregateSequence.keyOf(id, number))
                .toList();
        return collection.withKeys(keys).stream()
                .flatMap(commit -> commit.events().stream())
                .mapToLong(event -> numberIn(id, event))
                .max()
                .orElse(-1);
    }

    /** Whether a place is known to be taken; when it is not known, the unique index decides. */
    boolean isTaken(AggregateSequence place) {
        return known.lastOf(place.id()) >= place.number();
    }

    boolean exists(AggregateSequence aggregate) {
        return known.lastOf(aggregate.id()) >= aggregate.number()
                || !collection.withKeys(List.of(aggregate.key())).isEmpty();
    }

    List<StoredEvent> readTag(String tag, long from, int limit) {
        List<StoredEvent> events = new ArrayList<>();
        // A commit that begins before the first position wanted may reach beyond it.
        long next = Math.max(1, from - Draft.MAX_EVENTS + 1);
        while (events.size() < limit) {
            List<Commit> commits = collection.withTag(tag, next, Math.min(limit, PAGE));
            events.addAll(events(
                    commits, event -> event.position() >= from && event.tags().contains(tag), limit - events.size()));
            if (commits.size() < Math.min(limit, PAGE)) break;
            next = commits.getLast().next();
        }
        return events;
    }

    private static List<StoredEvent> events(List<Commit> commits, Predicate<StoredEvent> filter, int limit) {
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(filter)
                .limit(limit)
                .toList();
    }

    /** Which of the places is taken for a majority; empty when none is, or none any more. */
    Optional<AggregateSequence> takenOf(List<AggregateSequence> places) {
        places.forEach(place -> warm.forget(place.id()));
        List<AggregateSequence> taken =
                collection.withKeys(places.stream().map(AggregateSequence::key).toList()).stream()
                        .flatMap(commit -> commit.events().stream())
                        .flatMap(event -> Stream.ofNullable(event.aggregate()))
                        .toList();
        return places.stream()
                .filter(place -> taken.stream().anyMatch(it -> it.key().equals(place.key())))
                .findFirst();
    }
}
