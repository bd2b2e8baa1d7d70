package dev.waymark.eventstore;

import com.mongodb.MongoException;
import dev.waymark.eventstore.Inserter.Outcome;
import dev.waymark.eventstore.Inserter.Sealed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Writes all that waits as one ordered bulk, one bulk after the other: the only writer of this JVM to its log. */
final class Appender implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Appender.class.getName());
    private static final int MAX_BULK_BYTES = 16 * 1024 * 1024;
    private static final Duration UNSEEN_PAUSE = Duration.ofMillis(5);
    private static final long MAX_YIELD_NANOS = 100_000_000;

    private final Tail tail;
    private final Follower follower;
    private final Conditions conditions;
    private final LogPages pages;
    private final Inserter inserter;
    private final EventLogSettings settings;
    private final Meters meters;
    private final BlockingQueue<Pending> queue;
    private final Thread thread;
    private volatile boolean closed;

    Appender(
            LogCollection collection,
            LogPages pages,
            Tail tail,
            Follower follower,
            EventLogSettings settings,
            Meters meters) {
        this.tail = tail;
        this.follower = follower;
        this.pages = pages;
        this.settings = settings;
        this.conditions = new Conditions(pages, tail);
        this.inserter = new Inserter(collection, meters);
        this.meters = meters;
        this.queue = new ArrayBlockingQueue<>(settings.maxQueue());
        this.thread = Thread.ofPlatform().daemon().name("event-log-appender").unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    Appended append(List<NewEvent> events, AppendCondition condition) {
        Draft draft = Draft.of(events, settings.clock().instant());
        Pending pending = new Pending(draft, condition, conditions.check(draft, condition));
        if (closed) throw new NotAppended("The log is closed", null);
        if (!queue.offer(pending)) {
            throw new NotAppended("Already " + settings.maxQueue() + " commits are waiting", null);
        }
        return pending.await(settings.appendTimeout());
    }

    int waiting() {
        return queue.size();
    }

    private void work() {
        List<Pending> open = new ArrayList<>();
        while (!closed) {
            try {
                Pending first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                open.add(first);
                queue.drainTo(open, settings.maxBulk() - 1);
                open.removeIf(pending -> !pending.take());
                while (!open.isEmpty()) open = write(open);
            } catch (InterruptedException e) {
                break;
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "Appending failed", e);
                fail(open, new OutcomeUnknown("Appending failed: " + e.getMessage(), e));
            }
            open = new ArrayList<>();
        }
        List<Pending> left = new ArrayList<>();
        queue.drainTo(left);
        fail(left, new NotAppended("The log was closed", null));
    }

    /** Writes one bulk; returns what is to be tried again because a position was taken. */
    private List<Pending> write(List<Pending> open) {
        List<Pending> chosen = new ArrayList<>();
        List<Sealed> bulk = new ArrayList<>();
        int considered = seal(open, chosen, bulk);
        if (bulk.isEmpty()) return open.subList(considered, open.size());

        follower.expect(bulk.stream().map(it -> it.commit().id()).collect(Collectors.toUnmodifiableSet()));
        long start = System.nanoTime();
        Outcome outcome = inserter.insert(bulk);
        long took = System.nanoTime() - start;
        meters.bulk();
        List<Commit> appended =
                bulk.subList(0, outcome.appended()).stream().map(Sealed::commit).toList();
        tail.extend(appended);
        follower.expect(Set.of());
        for (int i = 0; i < appended.size(); i++) chosen.get(i).appended(appended.get(i));

        List<Pending> rest = new ArrayList<>(chosen.subList(outcome.appended(), chosen.size()));
        long stoppedAt = appended.isEmpty()
                ? bulk.getFirst().commit().position()
                : appended.getLast().next();
        settle(outcome, rest, stoppedAt);
        rest.addAll(open.subList(considered, open.size()));
        if (!appended.isEmpty() && follower.seesOthers()) letOthersIn(took);
        return rest;
    }

    /**
     * Who has just appended knows the head, others first have to lose, read it and try: two round trips. Without a pause of
     * about that long they would hardly ever win.
     */
    private static void letOthersIn(long roundTripNanos) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1 + Math.min(4 * roundTripNanos, MAX_YIELD_NANOS)));
    }

    private void settle(Outcome outcome, List<Pending> rest, long stoppedAt) {
        switch (outcome.stop()) {
            case NONE -> {}
            case POSITION_TAKEN -> catchUp(stoppedAt);
            case KEY_TAKEN -> refuseTaken(rest, outcome);
            case REFUSED -> {
                fail(rest, new NotAppended("The server would not have it: " + reason(outcome), outcome.cause()));
                rest.clear();
            }
            case UNKNOWN -> {
                // The ones after it were sent in the same message: they share its fate.
                fail(rest, new OutcomeUnknown("The server did not tell: " + reason(outcome), outcome.cause()));
                rest.clear();
            }
        }
    }

    /** A request that came to the server twice has found its own commit in its place: it is appended, and its caller is told so. */
    private boolean answerIfAppendedBefore(Pending pending) {
        Optional<Commit> own =
                pending.tried().filter(it -> it.position() < tail.head().next() && pages.isAt(it));
        own.ifPresent(pending::appended);
        return own.isPresent();
    }

    private static String reason(Outcome outcome) {
        Throwable cause = outcome.cause();
        return cause == null ? "no reason given" : String.valueOf(cause.getMessage());
    }

    /** Who has the key may not be there for a majority yet, and may go again: then it is simply tried again. */
    private void refuseTaken(List<Pending> rest, Outcome outcome) {
        readOn();
        if (answerIfAppendedBefore(rest.getFirst())) {
            rest.removeFirst();
            return;
        }
        Optional<AggregateSequence> taken = takenOf(rest.getFirst().draft().aggregates());
        if (taken.isEmpty()) {
            LockSupport.parkNanos(UNSEEN_PAUSE.toNanos());
            return;
        }
        AggregateSequence place = taken.get();
        rest.removeFirst().failed(new ConditionViolated(place.key() + " is taken", place, outcome.cause()));
    }

    private Optional<AggregateSequence> takenOf(List<AggregateSequence> places) {
        try {
            return pages.takenOf(places);
        } catch (MongoException e) {
            return Optional.empty();
        }
    }

    /** A taken position may not be to be seen for a majority yet; then it is simply tried again. */
    private void catchUp(long taken) {
        readOn();
        if (tail.head().next() <= taken) LockSupport.parkNanos(UNSEEN_PAUSE.toNanos());
    }

    /** That the server cannot be asked right now says nothing about what waits: it is tried again. */
    private void readOn() {
        try {
            follower.catchUp();
        } catch (MongoException e) {
            LOG.log(System.Logger.Level.DEBUG, "Cannot read on", e);
        }
    }

    /** Gives positions to what may be appended and refuses what may not; returns how many it looked at. */
    private int seal(List<Pending> open, List<Pending> chosen, List<Sealed> bulk) {
        Tail.Head head = tail.head();
        List<StoredEvent> inBulk = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int bytes = 0;
        int considered = 0;
        for (Pending pending : open) {
            bytes += pending.draft().bytes();
            if (!bulk.isEmpty() && bytes > MAX_BULK_BYTES) break;
            // Who is excluded by one before it in the bulk waits for the next, when it is known whether that came in.
            if (!Collections.disjoint(keys, pending.draft().keys()) || isViolated(inBulk, pending)) break;
            considered++;
            ConditionViolated violation = violation(pending, head.next() - 1);
            // Asked last: what is in its own way must not have come to be seen in between.
            if (answerIfAppendedBefore(pending)) continue;
            if (violation != null) {
                pending.failed(violation);
                continue;
            }
            RawBsonDocument document = CommitFormat.seal(pending.draft(), head.next(), head.hash());
            Commit commit = pending.draft().commit(head.next(), head.hash(), document.getBinary("hash"));
            pending.tries(commit);
            head = new Tail.Head(commit.next(), commit.hash());
            inBulk.addAll(commit.events());
            keys.addAll(pending.draft().keys());
            chosen.add(pending);
            bulk.add(new Sealed(commit, document));
        }
        return considered;
    }

    private static boolean isViolated(List<StoredEvent> inBulk, Pending pending) {
        return Conditions.violation(inBulk, pending.checkedTo(), pending.condition())
                .isPresent();
    }

    private @Nullable ConditionViolated violation(Pending pending, long last) {
        try {
            pending.draft().firstOfEach().forEach(conditions::checkFree);
            conditions.checkAfter(pending.checkedTo(), last, pending.condition());
            return null;
        } catch (ConditionViolated e) {
            return e;
        }
    }

    private static void fail(List<Pending> pending, EventLogException reason) {
        pending.forEach(it -> it.failed(reason));
    }

    /** Lets the bulk in flight come to its end, for a while; what still waits is refused. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(settings.appendTimeout());
            inserter.close();
            thread.join(settings.appendTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
