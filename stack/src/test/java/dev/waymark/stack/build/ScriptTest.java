package dev.waymark.stack.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.stack.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code waymark} on made-up machines: JDKs and Maven are small shells that say their name. */
class ScriptTest {
    private static final List<String> TOOLS =
            List.of("bash", "dirname", "readlink", "grep", "uname", "cat", "env", "mktemp", "rm", "find", "awk");

    @TempDir
    Path machine;

    private record Outcome(int exitCode, String output) {}

    @BeforeEach
    void aMachineWithCommonTools() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
        for (var tool : TOOLS) Files.createSymbolicLink(machine.resolve("bin/" + tool), find(tool));
    }

    @Test
    void aJdk25IsFoundAmongOthers() throws Exception {
        jdk("jvm/java-17", "17.0.15");
        jdk("jvm/temurin-25", "25.0.3");
        jdk("jvm/java-26", "26");
        command("bin/mvn", "echo maven");

        var up = waymark("up", "--port-offset", "7");

        assertThat(up.exitCode()).isZero();
        assertThat(up.output()).contains("java of jvm/temurin-25", "BuildFirst.java --port-offset 7");
        assertThat(up.output()).contains("dev.waymark.stack.Waymark up --port-offset 7");
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        jdk("jvm/jre-25", "25");
        Files.delete(machine.resolve("jvm/jre-25/bin/javac"));
        jdk("jvm/jdk-25", "25");
        command("bin/mvn", "echo maven");

        assertThat(waymark("up").output()).contains("java of jvm/jdk-25").doesNotContain("java of jvm/jre-25");
    }

    @Test
    void withoutAJdk25OneSentenceSaysWhatToInstall() throws Exception {
        jdk("jvm/java-17", "17.0.15");

        var up = waymark("up");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output()).startsWith("Waymark needs a JDK 25: ").hasLineCount(1);
    }

    @Test
    void withoutMavenOneSentenceSaysWhatToInstall() throws Exception {
        jdk("jvm/jdk-25", "25");

        var up = waymark("up");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.output())
                .startsWith("Waymark needs Maven 3.8.7 or newer: ")
                .hasLineCount(1);
    }

    @Test
    void testHandsItsArgumentsToMavenAndItsExitCodeBack() throws Exception {
        jdk("jvm/jdk-25", "25");
        command("bin/mvn", "echo \"maven with $JAVA_HOME: $*\"; exit 3");

        var test = waymark("test", "-pl", "contracts");

        assertThat(test.exitCode()).isEqualTo(3);
        assertThat(test.output())
                .contains("maven with " + machine + "/jvm/jdk-25: -B -ntp -f", "verify -pl contracts")
                .contains("Tests run: 0, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void benchBuildsWhatItMeasuresAndHandsItsArgumentsOn() throws Exception {
        jdk("jvm/jdk-25", "25");
        command("bin/mvn", "echo \"maven: $*\"");

        var bench = waymark("bench", "event-store", "--quick");

        assertThat(bench.exitCode()).isZero();
        assertThat(bench.output()).contains("-pl benchmarks -am", "dev.waymark.benchmarks.Bench event-store --quick");
    }

    @Test
    void verifyLogNeedsABuiltLauncherAndHandsItsOptionsToIt() throws Exception {
        jdk("jvm/jdk-25", "25");

        var verify = waymark("verify-log", "--service", "map");

        assertThat(verify.output()).contains("dev.waymark.stack.Waymark verify-log --service map");
        assertThat(verify.exitCode()).isZero();
    }

    @Test
    void anUnknownCommandShowsTheUsage() throws Exception {
        var unknown = waymark("dance");

        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.output()).startsWith("There is no command dance.\nUsage: ./waymark up");
    }

    private Outcome waymark(String... arguments) throws Exception {
        var builder =
                new ProcessBuilder("bash", Repository.root().resolve("waymark").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("WAYMARK_JDK_DIRS", machine + "/jvm/*");
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private void jdk(String directory, String version) throws IOException {
        command(directory + "/bin/java", "echo \"java of " + directory + ": $*\"");
        command(directory + "/bin/javac", "");
        Files.writeString(machine.resolve(directory + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void command(String path, String script) throws IOException {
        var file = machine.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!" + machine.resolve("bin/bash") + "\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path find(String tool) {
        return List.of("/usr/bin/", "/bin/").stream()
                .map(directory -> Path.of(directory + tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
