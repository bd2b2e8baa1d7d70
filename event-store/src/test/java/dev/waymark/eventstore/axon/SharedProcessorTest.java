package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.TestDatabase;
import dev.waymark.eventstore.process.ChildJvm;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A processor that two JVMs share by the token store. A node that is paused is in {@link PausedNodeTest}. */
class SharedProcessorTest {
    /** Far longer than any pause of a busy machine: nobody's claim runs out unless the test says so. */
    private static final Duration SAFE = Duration.ofMinutes(5);

    private static final int EVENTS = 40;

    private final TestDatabase test = new TestDatabase();
    private final Node writer = new Node(test.database(), "writer", it -> {});
    private final LogTokenStore tokens = LogTokenStore.of(test.database(), "looker", SAFE);

    @AfterEach
    void close() {
        writer.close();
        test.close();
    }

    private ChildJvm jvm(String id, Duration claim) {
        ChildJvm jvm = ChildJvm.start(
                SharingNode.class,
                List.of(),
                TestDatabase.uri(),
                test.database().getName(),
                id,
                String.valueOf(claim.toMillis()));
        jvm.await("ready");
        return jvm;
    }

    private static ChildJvm started(ChildJvm jvm) {
        jvm.tell("start");
        jvm.await("started");
        return jvm;
    }

    /** The first event of the log is the start, the rest is to be handled. */
    private void count(int times) {
        if (writer.log().head() == 0) writer.send(new Counter.Start("c"));
        for (int i = 0; i < times; i++) writer.send(new Counter.Count("c", 1));
    }

    private static Stream<String> handled(ChildJvm... jvms) {
        return Stream.of(jvms).flatMap(it -> it.lines().stream()).filter(it -> it.startsWith("handled "));
    }

    private List<String> all() {
        return LongStream.rangeClosed(2, writer.log().head())
                .mapToObj(it -> "handled " + it)
                .toList();
    }

    private void awaitAllHandled(ChildJvm... jvms) {
        Await.until(
                "all events are handled",
                Duration.ofSeconds(60),
                () -> handled(jvms).distinct().count() == all().size());
    }

    /** Asked for once in a while only: each answer is kept. */
    private static String segmentsOf(ChildJvm jvm) {
        jvm.tell("segments");
        String segments = jvm.await("segments ");
        LockSupport.parkNanos(20_000_000);
        return segments;
    }

    private static void awaitSegments(ChildJvm jvm, String segments) {
        Await.until(
                "segments " + segments,
                Duration.ofSeconds(60),
                () -> segmentsOf(jvm).equals(segments));
    }

    @Test
    void nodesThatStartForTheFirstTimeAtOnceMakeTheSegmentsOnceAndHandleEachEventOnce() {
        count(EVENTS);
        try (ChildJvm one = jvm("one", SAFE);
                ChildJvm other = jvm("other", SAFE)) {
            Stream.of(one, other).forEach(it -> it.tell("start"));
            Stream.of(one, other).forEach(it -> it.await("started"));
            count(EVENTS);

            awaitAllHandled(one, other);
            assertThat(tokens.fetchSegments(SharingNode.PROCESSOR)).containsExactly(0, 1, 2, 3);
            assertThat(handled(one, other)).containsExactlyInAnyOrderElementsOf(all());
        }
    }

    @Test
    void theClaimsOfAKilledNodeAreTakenAndNoEventIsLeftOut() {
        Duration soon = Duration.ofSeconds(1);
        try (ChildJvm killed = started(jvm("killed", soon))) {
            awaitSegments(killed, "[0, 1, 2, 3]");
            try (ChildJvm heir = started(jvm("heir", soon))) {
                count(EVENTS);
                killed.kill();
                count(EVENTS);

                awaitAllHandled(killed, heir);
                awaitSegments(heir, "[0, 1, 2, 3]");
            }
        }
    }

    @Test
    void aNodeStartedAgainUnderItsNameGoesOnWithoutWaitingForItsOldClaims() {
        try (ChildJvm before = started(jvm("same", SAFE))) {
            count(EVENTS);
            awaitAllHandled(before);
            before.kill();
            count(EVENTS);
            try (ChildJvm after = started(jvm("same", SAFE))) {
                awaitAllHandled(before, after);
                awaitSegments(after, "[0, 1, 2, 3]");
            }
        }
    }

    @Test
    void segmentsMoveFromOneNodeToAnotherWhileEventsComeInAndEachIsHandledOnce() {
        try (ChildJvm one = started(jvm("one", SAFE));
                ChildJvm other = jvm("other", SAFE)) {
            awaitSegments(one, "[0, 1, 2, 3]");
            started(other);
            assertThat(segmentsOf(other)).isEqualTo("[]");
            count(EVENTS / 2);
            one.tell("release 1");
            one.tell("release 3");
            count(EVENTS / 2);
            awaitSegments(other, "[1, 3]");
            awaitSegments(one, "[0, 2]");
            count(EVENTS);

            awaitAllHandled(one, other);
            assertThat(handled(one, other)).containsExactlyInAnyOrderElementsOf(all());
            assertThat(handled(other)).isNotEmpty();
        }
    }
}
