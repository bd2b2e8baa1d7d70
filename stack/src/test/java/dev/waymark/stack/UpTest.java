package dev.waymark.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as a process of its own, with small shells for parts. */
@Timeout(60)
class UpTest {
    private static final int PARTS = 7;
    private final List<Process> launchers = new ArrayList<>();
    private final List<ProcessHandle> parts = new ArrayList<>();

    @TempDir
    Path data;

    @AfterEach
    void nothingIsLeft() {
        launchers.forEach(Process::destroyForcibly);
        parts.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void ctrlCEndsEveryPartAndTheOneCalledLastGoesLast() throws Exception {
        var up = up();
        awaitRunning(up);

        // What a terminal does: the signal goes to the whole process group.
        signal("-INT", -up.pid());

        assertThat(up.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(parts).hasSize(PARTS).noneMatch(ProcessHandle::isAlive);
        var ended = Files.readAllLines(data.resolve("ended"));
        assertThat(ended.getFirst()).isEqualTo("gateway");
        assertThat(ended.subList(1, 5)).containsExactlyInAnyOrder("map", "feedback", "action", "kpi");
        assertThat(ended.subList(5, 7)).containsExactly("keycloak", "mongodb");
        assertThat(runFiles()).isEmpty();
    }

    @Test
    void theNextUpEndsWhatAKilledOneLeftBehind() throws Exception {
        var killed = up();
        awaitRunning(killed);
        var left = List.copyOf(parts);
        killed.destroyForcibly().waitFor();
        assertThat(left).hasSize(PARTS).allMatch(ProcessHandle::isAlive);

        awaitRunning(up());

        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(parts).hasSize(2 * PARTS);
        assertThat(parts.subList(PARTS, 2 * PARTS)).allMatch(ProcessHandle::isAlive);
    }

    @Test
    void aSecondUpOnTheSameDataIsRefused() throws Exception {
        awaitRunning(up());

        var second = up();

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(outputOf(second).readAllLines())
                .containsExactly("Waymark is already running on " + data
                        + ": stop it with Ctrl-C, or start a second one with --data and --port-offset.");
    }

    @Test
    void aPartThatDiesWhileStartingIsNamedWithTheEndOfItsLogAndTheOthersEnd() throws Exception {
        var up = up("-Ddies=kpi");

        assertThat(up.waitFor()).isEqualTo(1);
        assertThat(outputOf(up).readAllLines())
                .containsSubsequence(
                        "kpi ended while starting (exit code 3); the end of " + data + "/logs/kpi.log:",
                        "    The kpi has no bread")
                .noneMatch(line -> line.contains("Exception"));
        assertThat(runFiles()).isEmpty();
    }

    private Process up(String... properties) throws IOException {
        // A process group of its own, as a terminal gives each command, and Ctrl-C not ignored, as a shell's job does.
        var command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                "setsid",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dwaymark.needed-bytes=1"));
        command.addAll(List.of(properties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Sleepers.class.getName()));
        command.addAll(List.of(data.toString(), "3000"));
        var up = new ProcessBuilder(command).redirectErrorStream(true).start();
        launchers.add(up);
        return up;
    }

    private void awaitRunning(Process up) throws IOException {
        var output = outputOf(up);
        for (var line = output.readLine(); !"Ctrl-C ends everything.".equals(line); line = output.readLine())
            assertThat(line).as("the launcher goes on").isNotNull();
        for (var file : runFiles()) {
            var pid = Long.parseLong(Files.readString(file).split(" ", 2)[0]);
            parts.add(ProcessHandle.of(pid).orElseThrow());
        }
    }

    private static BufferedReader outputOf(Process up) {
        return up.inputReader(StandardCharsets.UTF_8);
    }

    private List<Path> runFiles() throws IOException {
        try (var files = Files.list(data.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        }
    }

    private static void signal(String signal, long target) throws Exception {
        var kill = new ProcessBuilder("kill", signal, "--", String.valueOf(target)).start();
        assertThat(kill.waitFor(Duration.ofSeconds(5))).isTrue();
        assertThat(kill.exitValue()).isZero();
    }
}
