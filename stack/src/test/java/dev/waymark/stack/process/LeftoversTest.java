package dev.waymark.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LeftoversTest {
    private static final Program SLEEP = new Program("sleep", List.of("sleep", "300"), Map.of());

    @TempDir
    Path data;

    @Test
    void aProcessOfAnEarlierRunIsEnded() {
        var left = Child.start(SLEEP, data);

        assertThat(Leftovers.end(data)).isEqualTo(1);
        assertThat(left.handle().isAlive()).isFalse();
        assertThat(Leftovers.end(data)).isZero();
    }

    @Test
    void aProcessThatDoesNotListenIsKilled() throws Exception {
        var script = "trap '' TERM; echo deaf; while :; do sleep 0.1; done";
        var left = Child.start(new Program("deaf", List.of("/bin/sh", "-c", script), Map.of()), data);
        while (Files.size(left.log()) == 0) left.expectAlive();

        assertThat(Leftovers.end(data, Duration.ofMillis(300))).isEqualTo(1);
        assertThat(left.handle().isAlive()).isFalse();
    }

    @Test
    void aStrangerWhoGotTheSameProcessIdIsLeftAlone() throws Exception {
        var stranger = Child.start(SLEEP, data);
        var runFile = data.resolve("run/sleep.pid");
        Files.writeString(runFile, stranger.handle().pid() + " 2001-01-01T00:00:00Z");
        try {
            assertThat(Leftovers.end(data)).isZero();
            assertThat(stranger.handle().isAlive()).isTrue();
            assertThat(runFile).doesNotExist();
        } finally {
            stranger.kill();
        }
    }

    @Test
    void aTornRunFileIsNoReasonToStop() throws Exception {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run/map.pid"), "");
        Files.writeString(data.resolve("run/kpi.pid"), "12x");

        assertThat(Leftovers.end(data)).isZero();
        assertThat(data.resolve("run")).isEmptyDirectory();
    }
}
