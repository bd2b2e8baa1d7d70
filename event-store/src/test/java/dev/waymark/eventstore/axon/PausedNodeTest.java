package dev.waymark.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.eventstore.TestDatabase;
import dev.waymark.eventstore.process.ChildJvm;
import dev.waymark.eventstore.proof.Proof;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proof 7: a node that is paused longer than its claim, in the middle of an event, has nothing to say afterwards. */
class PausedNodeTest {

    private static ChildJvm start(TestDatabase test, String id) {
        ChildJvm jvm = ChildJvm.start(
                PausableNode.class,
                List.of(),
                TestDatabase.uri(),
                test.database().getName(),
                id);
        jvm.await("ready ");
        return jvm;
    }

    private static void handles(ChildJvm jvm, long position) {
        assertThat(jvm.await("handles ")).isEqualTo(String.valueOf(position));
        jvm.tell("go on");
        assertThat(jvm.await("handled ")).isEqualTo(String.valueOf(position));
    }

    /** Seen to fail with tokens stored, and claims renewed, whoever the owner is. */
    @Test
    void itsWorkIsTakenOverAndWhatItStoresLaterIsRefused() {
        Proof.of("paused node", proof -> {
            long end = System.nanoTime() + proof.lasting(2).toNanos();
            do {
                aNodeIsPaused();
            } while (System.nanoTime() < end);
        });
    }

    private static void aNodeIsPaused() {
        try (TestDatabase test = new TestDatabase();
                Node writer = new Node(test.database(), "writer", it -> {});
                ChildJvm paused = start(test, "paused")) {
            LogTokenStore tokens = LogTokenStore.of(test.database(), "looker", Duration.ofSeconds(1));
            writer.send(new Counter.Start("c"));
            writer.send(new Counter.Count("c", 1));
            handles(paused, 2);
            writer.send(new Counter.Count("c", 1));
            assertThat(paused.await("handles ")).isEqualTo("3");
            paused.pause();

            try (ChildJvm other = start(test, "other")) {
                handles(other, 3);
                writer.send(new Counter.Count("c", 1));
                handles(other, 4);
                Await.until("the other is at 4", () -> at(tokens, 4));

                paused.resume();
                paused.tell("go on");
                assertThat(paused.await("handled ")).isEqualTo("3");
                writer.send(new Counter.Count("c", 1));
                handles(other, 5);
                Await.until("the other is at 5", () -> at(tokens, 5));
                assertThat(paused.lines()).noneMatch(it -> it.equals("handles 4") || it.equals("handles 5"));
                assertThat(paused.isAlive()).isTrue();
            }
            // The other is gone now: the paused one works again, from where the other was.
            writer.send(new Counter.Count("c", 1));
            handles(paused, 6);
            Await.until("the paused one is at 6", () -> at(tokens, 6));
        }
    }

    private static boolean at(LogTokenStore tokens, long position) {
        return tokens.positionOf(PausableNode.PROCESSOR).orElse(0) == position;
    }
}
