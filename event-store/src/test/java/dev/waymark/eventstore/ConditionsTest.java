package dev.waymark.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.eventstore.AppendCondition.Criterion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Conditions in full. Broken once by hand to see them fail: no check inside a bulk, no check in the database before the
 * memory's start, checking from this JVM's head on when the decision knew more.
 */
class ConditionsTest {
    private static final EventLogSettings NEVER_LOOKING =
            EventLogSettings.defaults().withPolling(Duration.ofHours(1), Duration.ofHours(1));
    private static final int WRITERS = 8;

    private final TestDatabase test = new TestDatabase();
    private final EventLog log = EventLog.open(test.database());

    @AfterEach
    void close() {
        log.close();
        test.close();
    }

    private static Criterion tags(String... tags) {
        return new Criterion(Set.of(tags), Set.of());
    }

    private static Criterion names(String... names) {
        return new Criterion(Set.of(), Set.of(names));
    }

    private void appendNotes(int count) {
        for (int i = 0; i < count; i++) log.append(List.of(Events.tagged("note:1")));
    }

    private static void assertStale(AggregateSequence stale, EventLog log, NewEvent... events) {
        assertThatThrownBy(() -> log.append(List.of(events)))
                .isInstanceOfSatisfying(
                        ConditionViolated.class,
                        it -> assertThat(it.aggregate()).isEqualTo(stale));
    }

    private void assertViolated(AppendCondition condition) {
        long head = log.head();
        assertThatThrownBy(() -> log.append(List.of(Events.tagged("w:1")), condition))
                .isInstanceOf(ConditionViolated.class);
        assertThat(log.latest()).isEqualTo(head);
    }

    private void assertHolds(AppendCondition condition) {
        assertThat(log.append(List.of(Events.tagged("w:1")), condition).last()).isEqualTo(log.head());
    }

    @Test
    void ofSeveralAggregatesTheStaleOneIsNamedAndNothingIsAppended() {
        try (EventLog unaware = EventLog.open(test.database(), NEVER_LOOKING)) {
            log.append(List.of(Events.of("a", 0), Events.of("b", 0), Events.of("b", 1)));
            AggregateSequence stale = new AggregateSequence("Thing", "b", 1);
            try (EventLog fresh = EventLog.open(test.database())) {
                for (EventLog one : List.of(log, unaware, fresh)) {
                    assertStale(stale, one, Events.of("a", 1), Events.of("c", 0), Events.of("b", 1));
                }
            }
        }
        assertThat(log.latest()).isEqualTo(3);
        assertThat(log.append(List.of(Events.of("a", 1), Events.of("c", 0), Events.of("b", 2))))
                .isEqualTo(new Appended(4, 6));
    }

    @Test
    void ofSeveralAggregatesTheOneWithAMissingPredecessorIsNamed() {
        log.append(List.of(Events.of("a", 0)));

        assertStale(new AggregateSequence("Thing", "b", 3), log, Events.of("a", 1), Events.of("b", 3));
        assertThat(log.latest()).isEqualTo(1);
    }

    @Test
    void ofWritersToTheSameTwoAggregatesOneWinsEachRound() throws Exception {
        try (EventLog other = EventLog.open(test.database())) {
            for (int round = 0; round < 20; round++) {
                int number = round;
                assertThat(winners(i -> {
                            List<NewEvent> events = List.of(Events.of("a", number), Events.of("b", number));
                            return (i % 2 == 0 ? log : other).append(i % 3 == 0 ? events.reversed() : events);
                        }))
                        .isEqualTo(1);
            }
        }
        assertThat(log.latest()).isEqualTo(40);
    }

    @Test
    void ofWritersThatRuleEachOtherOutOneWinsEachRound() throws Exception {
        try (EventLog other = EventLog.open(test.database())) {
            for (int round = 1; round <= 20; round++) {
                AppendCondition nobodyElse = AppendCondition.noEventAfter(log.latest(), tags("seat:1", "day:1"));
                assertThat(winners(i -> (i % 2 == 0 ? log : other)
                                .append(List.of(Events.tagged("seat:1", "day:1")), nobodyElse)))
                        .isEqualTo(1);
                assertThat(log.latest()).isEqualTo(round);
            }
        }
    }

    private interface Attempt {
        Appended by(int writer);
    }

    private static int winners(Attempt attempt) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                tries.add(() -> won(attempt, writer));
            }
            int winners = 0;
            for (Future<Boolean> won : threads.invokeAll(tries)) winners += won.get() ? 1 : 0;
            return winners;
        }
    }

    private static boolean won(Attempt attempt, int writer) {
        try {
            attempt.by(writer);
            return true;
        } catch (ConditionViolated e) {
            return false;
        }
    }

    @Test
    void allTagsAndOneOfTheNamesMustFitAndOneOfTheCriteria() {
        log.append(List.of(Events.tagged("a:1", "b:1"), Events.tagged("a:1", "c:1")));
        Criterion both = new Criterion(Set.of("a:1", "c:1"), Set.of("thing.Gone", "thing.Happened"));
        Criterion neverTogether = tags("b:1", "c:1");
        Criterion otherNames = new Criterion(Set.of("a:1"), Set.of("thing.Gone", "thing.Moved"));

        assertViolated(AppendCondition.noEventAfter(0, both));
        assertViolated(AppendCondition.noEventAfter(1, neverTogether, otherNames, both));
        assertHolds(AppendCondition.noEventAfter(0, neverTogether, otherNames));
        assertHolds(AppendCondition.noEventAfter(2, both));
    }

    @Test
    void whatIsOlderThanTheMemoryIsLookedUpForEachCriterion() {
        EventLogSettings small = EventLogSettings.defaults().withMemory(10, 0);
        appendNotes(5);
        log.append(List.of(Events.tagged("a:1", "b:1")));
        appendNotes(600);
        try (EventLog forgetful = EventLog.open(test.database(), small)) {
            for (int i = 0; i < 50; i++) forgetful.append(List.of(Events.tagged("note:2")));
            for (Criterion selecting : List.of(tags("a:1"), tags("b:1", "a:1"), names("thing.Happened"))) {
                assertThatThrownBy(() -> forgetful.append(
                                List.of(Events.tagged("w:1")),
                                AppendCondition.noEventAfter(5, names("thing.Gone"), tags("a:2"), selecting)))
                        .isInstanceOf(ConditionViolated.class)
                        .hasMessageContaining("at position 6");
            }
            assertThat(forgetful.append(
                            List.of(Events.tagged("w:1")),
                            AppendCondition.noEventAfter(6, tags("a:1"), names("thing.Gone"), tags("a:1", "note:1"))))
                    .isEqualTo(new Appended(657, 657));
        }
    }

    @Test
    void whatTheDecisionKnewIsNoViolationThoughThisJvmHasNotSeenItYet() {
        try (EventLog unaware = EventLog.open(test.database(), NEVER_LOOKING)) {
            log.append(List.of(Events.tagged("a:1")));
            assertThat(unaware.head()).isZero();

            assertThat(unaware.append(List.of(Events.tagged("w:1")), AppendCondition.noEventAfter(1, tags("a:1"))))
                    .isEqualTo(new Appended(2, 2));
        }
    }
}
