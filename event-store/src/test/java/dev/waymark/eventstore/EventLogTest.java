package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.AppendCondition.Criterion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final TestDatabase test = new TestDatabase();
    private final EventLog log = EventLog.open(test.database());

    @AfterEach
    void close() {
        log.close();
        test.close();
    }

    private static List<NewEvent> events(String aggregate, int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> Events.of(aggregate, number))
                .toList();
    }

    private static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }

    @Test
    void whatIsAppendedIsReadBackWhole() {
        NewEvent event = Events.of("a", 0);
        assertThat(log.append(List.of(event, Events.tagged("x:1")))).isEqualTo(new Appended(1, 2));

        StoredEvent stored = log.read(1, 10).getFirst();
        assertThat(stored)
                .isEqualTo(new StoredEvent(
                        1,
                        event.id(),
                        "thing.Happened",
                        1,
                        event.tags(),
                        event.at(),
                        event.aggregate(),
                        event.metadata(),
                        event.payload()));
        assertThat(StoredEvent.fromBson(stored.toBson())).isEqualTo(stored);
        assertThat(log.head()).isEqualTo(2);
        assertThat(log.read(3, 10)).isEmpty();
    }

    @Test
    void pagesBeginAndEndInsideCommits() {
        log.append(events("a", 0, 5));
        log.append(events("a", 5, 5));
        try (LogReader cold = EventLog.reader(test.database())) {
            for (LogReader reader : List.of(log, cold)) {
                assertThat(positions(reader.read(4, 3))).containsExactly(4L, 5L, 6L);
                assertThat(positions(reader.read(9, 50))).containsExactly(9L, 10L);
            }
        }
    }

    @Test
    void anAggregateIsReadFromAnyNumberOn() {
        for (int i = 0; i < 150; i++) log.append(events("a", i * 2, 2));
        log.append(events("b", 0, 1));
        try (EventLog cold = EventLog.open(test.database())) {
            for (EventLog reader : List.of(cold, log)) {
                assertThat(reader.readAggregate("a", 0, Integer.MAX_VALUE)).hasSize(300);
                assertThat(positions(reader.readAggregate("a", 297, 10))).containsExactly(298L, 299L, 300L);
                assertThat(positions(reader.readAggregate("a", 3, 2))).containsExactly(4L, 5L);
                assertThat(reader.lastSequence("a")).hasValue(299);
                assertThat(reader.lastSequence("nobody")).isEmpty();
            }
        }
    }

    @Test
    void aWarmAggregateIsUpToDateWithTheEventsOfOtherJvms() throws InterruptedException {
        log.append(events("a", 0, 3));
        assertThat(log.readAggregate("a", 0, 10)).hasSize(3);
        try (EventLog other = EventLog.open(test.database())) {
            other.append(events("a", 3, 2));
        }
        awaitTrue(() -> log.head() == 5);
        assertThat(positions(log.readAggregate("a", 0, 10))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void theTrailOfATagIsInOrderAndInPages() {
        log.append(List.of(Events.tagged("x:1"), Events.tagged("x:2"), Events.tagged("x:1", "x:2")));
        log.append(List.of(Events.tagged("x:1")));

        assertThat(positions(log.readTag("x:1", 1, 10))).containsExactly(1L, 3L, 4L);
        assertThat(positions(log.readTag("x:1", 2, 1))).containsExactly(3L);
        assertThat(log.readTag("x", 1, 10)).isEmpty();
    }

    @Test
    void theFirstEventOfATimeIsFound() {
        log.append(List.of(Events.tagged("x:1")));

        assertThat(log.firstAt(Instant.parse("2026-01-02T03:04:05.678Z"))).hasValue(1);
        assertThat(log.firstAt(Instant.parse("2026-01-02T03:04:05.679Z"))).isEmpty();
    }

    @Test
    void aPlaceInAnAggregateIsTakenOnce() {
        log.append(events("a", 0, 3));

        assertThatThrownBy(() -> log.append(List.of(Events.of("b", 0), Events.of("a", 2))))
                .isInstanceOfSatisfying(
                        ConditionViolated.class,
                        it -> assertThat(it.aggregate()).isEqualTo(new AggregateSequence("Thing", "a", 2)));
        assertThat(log.readAggregate("b", 0, 10)).isEmpty();
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void noPlaceInAnAggregateIsSkipped() {
        log.append(events("a", 0, 1));

        assertThatThrownBy(() -> log.append(events("a", 2, 1)))
                .isInstanceOf(ConditionViolated.class)
                .hasMessageContaining("a#1");
        assertThatThrownBy(() -> log.append(List.of(Events.of("a", 1), Events.of("a", 3))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void aTagConditionIsViolatedByALaterEventThatFitsOnly() {
        log.append(List.of(Events.tagged("x:1", "y:1")));
        log.append(List.of(Events.tagged("x:1", "z:1")));
        Criterion bothTags = new Criterion(Set.of("x:1", "z:1"), Set.of());
        Criterion otherName = new Criterion(Set.of("x:1"), Set.of("thing.Vanished"));
        Criterion thisName = new Criterion(Set.of(), Set.of("thing.Happened"));

        assertThat(log.append(List.of(Events.tagged("w:1")), AppendCondition.noEventAfter(2, bothTags))
                        .first())
                .isEqualTo(3);
        assertThat(log.append(List.of(Events.tagged("w:1")), AppendCondition.noEventAfter(0, otherName))
                        .first())
                .isEqualTo(4);
        for (AppendCondition violated : List.of(
                AppendCondition.noEventAfter(1, bothTags),
                AppendCondition.noEventAfter(0, otherName, bothTags),
                AppendCondition.noEventAfter(3, thisName))) {
            assertThatThrownBy(() -> log.append(List.of(Events.tagged("w:1")), violated))
                    .isInstanceOf(ConditionViolated.class);
        }
        assertThat(log.head()).isEqualTo(4);
    }

    @Test
    void aTagConditionOlderThanTheMemoryIsCheckedInTheDatabase() {
        log.append(List.of(Events.tagged("x:1")));
        log.append(List.of(Events.tagged("y:1")));
        try (EventLog fresh = EventLog.open(test.database())) {
            AppendCondition noX = AppendCondition.noEventAfter(0, new Criterion(Set.of("x:1"), Set.of()));
            AppendCondition noMoreX = AppendCondition.noEventAfter(1, new Criterion(Set.of("x:1"), Set.of()));
            assertThatThrownBy(() -> fresh.append(List.of(Events.tagged("w:1")), noX))
                    .isInstanceOf(ConditionViolated.class);
            assertThat(fresh.append(List.of(Events.tagged("w:1")), noMoreX).first())
                    .isEqualTo(3);
        }
    }

    @Test
    void aCommitHasAtLeastOneEvent() {
        assertThatThrownBy(() -> log.append(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void afterClosingNothingIsAppended() {
        log.close();
        assertThatThrownBy(() -> log.append(List.of(Events.tagged("x:1")))).isInstanceOf(NotAppended.class);
    }

    @Test
    void aReaderOfAForeignLogCannotAppend() {
        try (LogReader reader = EventLog.reader(test.database())) {
            assertThatThrownBy(() -> ((EventLog) reader).append(List.of(Events.tagged("x:1"))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static void awaitTrue(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) LockSupport.parkNanos(5_000_000);
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
