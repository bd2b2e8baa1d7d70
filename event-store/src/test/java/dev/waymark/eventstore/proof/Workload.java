package dev.waymark.eventstore.proof;

import com.mongodb.MongoException;
import dev.waymark.eventstore.AppendCondition;
import dev.waymark.eventstore.AppendCondition.Criterion;
import dev.waymark.eventstore.Appended;
import dev.waymark.eventstore.ConditionViolated;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.EventLogException;
import dev.waymark.eventstore.Events;
import dev.waymark.eventstore.LogReader;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.eventstore.NotAppended;
import dev.waymark.eventstore.proof.Attempt.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many appenders that get in each other's way, and a reader of each log. */
public final class Workload {
    /** What came of it; see {@link HistoryChecker#check}. */
    public record Outcome(List<Attempt> attempts, List<List<String>> deliveries) {
        public long count(Result result) {
            return attempts.stream().filter(it -> it.result() == result).count();
        }

        @Override
        public String toString() {
            return "%d appended, %d conflicts, %d not appended, %d unknown"
                    .formatted(
                            count(Result.APPENDED),
                            count(Result.CONFLICT),
                            count(Result.NOT_APPENDED),
                            count(Result.UNKNOWN));
        }
    }

    private static final int APPENDERS_EACH = 6;
    private static final int ENTITIES = 6;
    private static final int ATTEMPTS_PER_ERA = 400;
    private static final int PAGE = 200;
    private static final Duration AFTER_FAILURE = Duration.ofMillis(5);

    private final Proof proof;
    private final List<EventLog> logs;
    private final List<LogReader> readers;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private volatile long lastAppended;
    private final AtomicInteger tried = new AtomicInteger();

    private Workload(Proof proof, List<EventLog> logs, List<? extends LogReader> readers) {
        this.proof = proof;
        this.logs = logs;
        this.readers = Stream.concat(logs.stream(), readers.stream()).toList();
    }

    /** Runs for a while; ends when all readers have all that was appended. */
    public static Outcome run(Proof proof, List<EventLog> logs, List<? extends LogReader> readers, Duration duration)
            throws Exception {
        return new Workload(proof, logs, readers).run(duration);
    }

    /** The ids of all events up to a position, in pages of all sizes. */
    public static List<String> readAll(Proof proof, LogReader log, long last) {
        FollowedLog followed = new FollowedLog(log, proof.random(-1));
        followed.endAt(last);
        return followed.readOn();
    }

    private Outcome run(Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> appending = new ArrayList<>();
            for (int i = 0; i < logs.size() * APPENDERS_EACH; i++) {
                EventLog log = logs.get(i % logs.size());
                Random random = proof.random(i);
                appending.add(threads.submit(() -> append(log, random, end)));
            }
            List<FollowedLog> followed = readers.stream()
                    .map(it -> new FollowedLog(it, proof.random(-1)))
                    .toList();
            List<Future<List<String>>> reading =
                    followed.stream().map(it -> threads.submit(it::readOn)).toList();
            try {
                for (Future<?> each : appending) each.get();
            } finally {
                followed.forEach(it -> it.endAt(lastAppended));
            }
            List<List<String>> deliveries = new ArrayList<>();
            for (Future<List<String>> each : reading) deliveries.add(each.get());
            return new Outcome(List.copyOf(attempts), deliveries);
        }
    }

    private void append(EventLog log, Random random, long end) {
        while (System.nanoTime() < end) {
            try {
                tryOne(log, random);
            } catch (MongoException e) {
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    /** Entities come and go, so that none grows for as long as the proof lasts. */
    private String entity(Random random) {
        return "e" + tried.get() / ATTEMPTS_PER_ERA + "-" + random.nextInt(ENTITIES);
    }

    private void tryOne(EventLog log, Random random) {
        long after = log.head();
        String one = entity(random);
        String other = entity(random);
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> attempt(log, next(log, one, random, 0), AppendCondition.none());
            case 4 -> {
                List<NewEvent> both = new ArrayList<>(next(log, one, random, 0));
                if (!one.equals(other)) both.addAll(next(log, other, random, 0));
                attempt(log, both, AppendCondition.none());
            }
            case 5 -> attempt(log, next(log, one, random, -1), AppendCondition.none());
            case 6, 7 -> attempt(log, List.of(Events.tagged("t:" + one)), AppendCondition.none());
            case 8 ->
                attempt(
                        log,
                        List.of(Events.tagged("t:" + one), Events.tagged("t:" + other, "t:" + one)),
                        AppendCondition.noEventAfter(after, tagged("t:" + one)));
            default ->
                attempt(
                        log,
                        List.of(Events.tagged("t:" + one, "t:" + other)),
                        AppendCondition.noEventAfter(
                                after, tagged("t:" + one, "t:" + other), tagged("thing:" + other)));
        }
    }

    private static Criterion tagged(String... tags) {
        return new Criterion(Set.copyOf(List.of(tags)), Set.of());
    }

    private static List<NewEvent> next(LogReader log, String aggregate, Random random, int off) {
        long number =
                Math.max(0, log.readAggregate(aggregate, 0, Integer.MAX_VALUE).size() + off);
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(it -> Events.of(aggregate, number + it))
                .toList();
    }

    private void attempt(EventLog log, List<NewEvent> events, AppendCondition condition) {
        long began = System.nanoTime();
        Result result;
        @Nullable Appended where = null;
        try {
            where = log.append(events, condition);
            result = Result.APPENDED;
            appendedUpTo(where.last());
        } catch (ConditionViolated e) {
            result = Result.CONFLICT;
        } catch (NotAppended | MongoException e) {
            // What a condition was checked by could not be read: nothing was sent.
            result = Result.NOT_APPENDED;
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        } catch (EventLogException e) {
            result = Result.UNKNOWN;
        }
        attempts.add(Attempt.of(events, condition, result, where, began));
        tried.incrementAndGet();
    }

    private synchronized void appendedUpTo(long last) {
        lastAppended = Math.max(lastAppended, last);
    }

    /** Reads pages of all sizes, from the first event on. */
    private static final class FollowedLog {
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        private final LogReader log;
        private final Random random;
        private final List<String> ids = new ArrayList<>();
        private volatile long last = Long.MAX_VALUE;
        private volatile long deadline = Long.MAX_VALUE;

        FollowedLog(LogReader log, Random random) {
            this.log = log;
            this.random = random;
        }

        void endAt(long position) {
            deadline = System.nanoTime() + PATIENCE.toNanos();
            last = position;
        }

        List<String> readOn() {
            while (ids.size() < last || ids.size() < log.head()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("A reader is at %d and never comes to %d".formatted(ids.size(), last));
                }
                if (!readPage()) LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
            return ids;
        }

        private boolean readPage() {
            try {
                var page = log.read(ids.size() + 1L, 1 + random.nextInt(PAGE));
                for (var event : page) {
                    if (event.position() != ids.size() + 1L) {
                        throw new AssertionError("A reader got %d after %d".formatted(event.position(), ids.size()));
                    }
                    ids.add(event.id());
                }
                return !page.isEmpty();
            } catch (MongoException e) {
                return false;
            }
        }
    }
}
