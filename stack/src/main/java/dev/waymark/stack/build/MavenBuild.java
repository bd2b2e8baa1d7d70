package dev.waymark.stack.build;

import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.Progress;
import dev.waymark.stack.process.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Packages all modules without their tests, and says which one it is at. */
record MavenBuild(Path repository) {
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) \\S+ +\\[(\\d+/\\d+)]");

    void run(Progress progress) {
        progress.say("Building (the first time Maven also fetches libraries, for some minutes)");
        try {
            var log =
                    Files.createDirectories(repository.resolve(".waymark/logs")).resolve("build.log");
            var maven = new ProcessBuilder(command())
                    .directory(repository.toFile())
                    .redirectErrorStream(true)
                    .start();
            follow(maven, log, progress);
            if (maven.waitFor() != 0)
                throw new CannotGoOn("The build failed; the end of " + log + ":\n" + LogTail.of(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("Interrupted while building.", e);
        }
    }

    private static void follow(Process maven, Path log, Progress progress) throws IOException {
        var step = progress.begin("Maven reads the modules");
        try (var lines = maven.inputReader(StandardCharsets.UTF_8);
                var copy = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                var module = MODULE.matcher(line);
                if (module.matches()) {
                    step.done();
                    step = progress.begin(module.group(1) + " [" + module.group(2) + "]");
                }
            }
            step.done();
        } finally {
            step.close();
        }
    }

    private static List<String> command() {
        return List.of(
                System.getProperty("waymark.mvn", "mvn"),
                "-B",
                "-ntp",
                "-Dmaven.test.skip=true",
                "-pl",
                "!benchmarks",
                "package");
    }
}
