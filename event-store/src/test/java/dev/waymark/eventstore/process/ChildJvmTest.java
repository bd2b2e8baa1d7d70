package dev.waymark.eventstore.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChildJvmTest {
    /** Says everything back. */
    static final class Echo {
        private Echo() {}

        public static void main(String[] args) throws InterruptedException {
            Parent.listen(line -> Parent.tell(System.getProperty("voice") + " " + line));
            Parent.tell("ready " + args[0]);
            Thread.currentThread().join();
        }
    }

    private static ChildJvm echo() {
        return ChildJvm.start(Echo.class, List.of("-Dvoice=deep"), "argument");
    }

    @Test
    void aChildIsTalkedToByLines() {
        try (ChildJvm child = echo()) {
            assertThat(child.await("ready ")).isEqualTo("argument");
            child.tell("hello");
            assertThat(child.await("deep ")).isEqualTo("hello");
        }
    }

    @Test
    void aKilledChildIsGoneAndWhatItSaidIsThere() {
        try (ChildJvm child = echo()) {
            child.await("ready");
            child.kill();
            assertThat(child.isAlive()).isFalse();
            assertThat(child.lines()).contains("ready argument");
            assertThatThrownBy(() -> child.await("more")).hasMessageContaining("ended");
        }
    }

    @Test
    void aPausedChildAnswersWhenItIsResumed() {
        try (ChildJvm child = echo()) {
            child.await("ready");
            child.pause();
            child.tell("one");
            assertThat(child.isPaused()).isTrue();
            assertThat(child.lines()).noneMatch(line -> line.startsWith("deep"));
            child.resume();
            assertThat(child.await("deep ")).isEqualTo("one");
        }
    }
}
