package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many appenders and readers at once; afterwards the history must be one that the rules allow. */
class HistoryTest {
    private static final int LOGS = 3;
    private static final int APPENDERS_EACH = 8;
    private static final int COMMITS_EACH = 30;
    private static final int AGGREGATES = 5;

    private record Acknowledged(Appended where, List<String> ids) {}

    private final TestDatabase test = new TestDatabase();
    private final List<EventLog> logs = new ArrayList<>();
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void openLogs() {
        for (int i = 0; i < LOGS; i++) logs.add(EventLog.open(test.database()));
    }

    @AfterEach
    void close() {
        logs.forEach(EventLog::close);
        test.close();
    }

    @Test
    void everyHistoryIsDenseWholeAndTheSameForAll() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("HistoryTest seed " + seed);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                LogReader late = EventLog.reader(test.database())) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < LOGS * APPENDERS_EACH; i++) {
                EventLog log = logs.get(i % LOGS);
                Random random = new Random(seed + i);
                work.add(threads.submit(() -> append(log, random)));
            }
            for (Future<?> each : work) each.get();
            assertThat(refused).as("the test provokes conflicts").isNotEmpty();

            long last = acknowledged.stream()
                    .mapToLong(it -> it.where().last())
                    .max()
                    .orElseThrow();
            List<StoredEvent> history = readAll(late, last);
            positionsAreDense(history, last);
            everyAcknowledgedCommitIsThereOnceAndNoOther(history);
            aggregatesAreDense(history);
            for (EventLog log : logs) assertThat(readAll(log, last)).isEqualTo(history);
            theChainHolds();
        }
    }

    private void append(EventLog log, Random random) {
        for (int i = 0; i < COMMITS_EACH; i++) {
            String aggregate = "a" + random.nextInt(AGGREGATES);
            long number = log.lastSequence(aggregate).orElse(-1) + 1;
            List<NewEvent> events = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(it -> Events.of(aggregate, number + it))
                    .toList();
            List<String> ids = events.stream().map(NewEvent::id).toList();
            try {
                acknowledged.add(new Acknowledged(log.append(events), ids));
            } catch (ConditionViolated e) {
                refused.addAll(ids);
            }
        }
    }

    private static List<StoredEvent> readAll(LogReader log, long last) throws InterruptedException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (log.head() < last && System.nanoTime() < deadline) LockSupport.parkNanos(5_000_000);
        List<StoredEvent> all = new ArrayList<>();
        while (true) {
            List<StoredEvent> page = log.read(all.size() + 1L, 100);
            if (page.isEmpty()) return all;
            all.addAll(page);
        }
    }

    /** Rule 1: numbers neither overlap nor leave holes. */
    private static void positionsAreDense(List<StoredEvent> history, long last) {
        assertThat(history.stream().map(StoredEvent::position))
                .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
    }

    private void everyAcknowledgedCommitIsThereOnceAndNoOther(List<StoredEvent> history) {
        List<String> stored = history.stream().map(StoredEvent::id).toList();
        assertThat(stored).doesNotHaveDuplicates().doesNotContainAnyElementsOf(refused);
        Set<String> expected = Set.copyOf(
                acknowledged.stream().flatMap(it -> it.ids().stream()).toList());
        assertThat(Set.copyOf(stored)).isEqualTo(expected);
        for (Acknowledged commit : acknowledged) {
            assertThat(stored.subList((int) commit.where().first() - 1, (int)
                            commit.where().last()))
                    .isEqualTo(commit.ids());
        }
    }

    /** Rule 8: no two commits have the same place in an aggregate, and none is skipped. */
    private static void aggregatesAreDense(List<StoredEvent> history) {
        for (int i = 0; i < AGGREGATES; i++) {
            String id = "a" + i;
            List<Long> numbers = history.stream()
                    .map(StoredEvent::aggregate)
                    .filter(it -> it != null && it.id().equals(id))
                    .map(it -> it == null ? -1 : it.number())
                    .toList();
            assertThat(numbers)
                    .isEqualTo(LongStream.range(0, numbers.size()).boxed().toList());
        }
    }

    private void theChainHolds() {
        BsonDocument before = null;
        for (RawBsonDocument document : test.database()
                .getCollection("events", RawBsonDocument.class)
                .find()
                .sort(new BsonDocument("_id", new org.bson.BsonInt32(1)))) {
            assertThat(document.getBinary("hash")).isEqualTo(CommitFormat.hash(document));
            assertThat(document.getBinary("prev"))
                    .isEqualTo(before == null ? CommitFormat.startOfChain() : before.getBinary("hash"));
            before = document;
        }
        assertThat(before).isNotNull();
    }
}
