package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logs here never look for others' commits on their own, so that every read is one the test asked for. */
class WarmAggregatesTest {
    private static final EventLogSettings QUIET =
            EventLogSettings.defaults().withPolling(Duration.ofHours(1), Duration.ofHours(1));

    private final TestDatabase test = new TestDatabase();
    private final Reads reads = new Reads(test);

    @AfterEach
    void close() {
        reads.close();
        test.close();
    }

    private static List<NewEvent> life(String aggregate, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> Events.of(aggregate, number))
                .toList();
    }

    /** By a log that is closed again: what appends has in memory what it began. */
    private void stored(List<NewEvent> events) {
        try (EventLog log = EventLog.open(reads.database(), QUIET)) {
            log.append(events);
        }
    }

    @Test
    void whatBeganSinceTheLogWasOpenedIsReadWithoutTheDatabase() {
        try (EventLog log = EventLog.open(reads.database(), QUIET)) {
            log.append(life("a", 0, 2));
            log.append(life("a", 2, 3));
            stored(List.of(Events.of("b", 0), Events.of("a", 5)));
            assertThat(log.latest()).isEqualTo(7);
            reads.take();

            assertThat(log.readAggregate("a", 0, Integer.MAX_VALUE)).hasSize(6);
            assertThat(log.readAggregate("a", 4, Integer.MAX_VALUE)).hasSize(2);
            assertThat(log.readAggregate("b", 0, Integer.MAX_VALUE)).hasSize(1);
            assertThat(reads.take()).isEmpty();
        }
    }

    @Test
    void whoOnlyReadsALogKeepsNoAggregates() {
        try (LogReader reader = EventLog.reader(reads.database(), QUIET)) {
            stored(life("a", 0, 3));
            assertThat(reader.latest()).isEqualTo(3);
            reads.take();

            assertThat(reader.readAggregate("a", 0, Integer.MAX_VALUE)).hasSize(3);
            assertThat(reads.take()).contains("find events");
        }
    }

    @Test
    void whatWasReadOnceIsReadAndExtendedWithoutTheDatabase() {
        stored(life("a", 0, 100));
        try (EventLog log = EventLog.open(reads.database(), QUIET)) {
            reads.take();
            assertThat(log.readAggregate("a", 0, Integer.MAX_VALUE)).hasSize(100);
            assertThat(reads.take()).contains("find events");

            assertThat(log.readAggregate("a", 0, Integer.MAX_VALUE)).hasSize(100);
            assertThat(log.readAggregate("a", 90, 5)).hasSize(5);
            assertThat(log.readAggregate("a", 100, 5)).isEmpty();
            assertThat(reads.take()).isEmpty();
            log.append(life("a", 100, 2));
            assertThat(log.readAggregate("a", 0, Integer.MAX_VALUE)).hasSize(102);

            assertThat(reads.take()).containsExactly("insert events");
            EventLogMetrics metrics = log.metrics();
            assertThat(metrics.warmMisses()).isEqualTo(1);
            assertThat(metrics.warmHits()).isEqualTo(4);
            assertThat(metrics.warmEvents()).isEqualTo(102);
        }
    }

    @Test
    void theEndOfALifeIsKeptTooAndItsStartIsStillFound() {
        for (int known : List.of(98, 100)) {
            stored(life("with " + known, 0, 100));
            try (EventLog log = EventLog.open(reads.database(), QUIET)) {
                assertThat(log.readAggregate("with " + known, known, Integer.MAX_VALUE))
                        .hasSize(100 - known);
                log.append(life("with " + known, 100, 1));
                reads.take();

                assertThat(log.readAggregate("with " + known, known, Integer.MAX_VALUE))
                        .hasSize(101 - known);
                assertThat(reads.take()).isEmpty();
                assertThat(log.readAggregate("with " + known, 0, Integer.MAX_VALUE))
                        .hasSize(101);
                assertThat(reads.take()).contains("find events");
            }
        }
    }

    @Test
    void memoryIsBoundedInEventsAndInBytes() {
        for (EventLogSettings bounded :
                List.of(QUIET.withMemory(10, 50), QUIET.withWarmBytes(20_000).withMemory(10, 10_000))) {
            try (EventLog log = EventLog.open(reads.database(), bounded)) {
                for (int i = 0; i < 30; i++) {
                    String aggregate = bounded.warmBytes() + "-" + i;
                    log.append(life(aggregate, 0, 4));
                    log.readAggregate(aggregate, 0, Integer.MAX_VALUE);
                }
                EventLogMetrics metrics = log.metrics();
                assertThat(metrics.warmEvents()).isBetween(20L, 50L);
                assertThat(metrics.warmBytes()).isBetween(1_000L, bounded.warmBytes());
                reads.take();
                log.readAggregate(bounded.warmBytes() + "-29", 0, Integer.MAX_VALUE);
                assertThat(reads.take()).isEmpty();
                log.readAggregate(bounded.warmBytes() + "-0", 0, Integer.MAX_VALUE);
                assertThat(reads.take()).isNotEmpty();
            }
        }
    }

    @Test
    void withoutMemoryForThemAggregatesAreReadFromTheDatabase() {
        try (EventLog log = EventLog.open(reads.database(), QUIET.withMemory(10, 0))) {
            log.append(life("a", 0, 4));
            log.readAggregate("a", 0, Integer.MAX_VALUE);
            log.readAggregate("a", 4, Integer.MAX_VALUE);
            reads.take();

            assertThat(log.readAggregate("a", 0, Integer.MAX_VALUE)).hasSize(4);
            assertThat(log.readAggregate("a", 4, Integer.MAX_VALUE)).isEmpty();
            assertThat(reads.take()).hasSize(2);
            assertThat(log.metrics().warmEvents()).isZero();
        }
    }

    @Test
    void metricsCountWhatWasAppendedAndRefused() {
        try (EventLog log = EventLog.open(reads.database(), QUIET)) {
            log.append(life("a", 0, 3));
            log.append(life("b", 0, 1));
            assertThatThrownBy(() -> log.append(life("a", 2, 1))).isInstanceOf(ConditionViolated.class);

            assertThat(log.metrics()).isEqualTo(new EventLogMetrics(2, 4, 2, 1, 0, 0, 0, 0, 4, 2_544, 4, 0, 4));
        }
    }
}
