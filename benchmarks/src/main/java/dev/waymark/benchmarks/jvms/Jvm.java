package dev.waymark.benchmarks.jvms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts and ends JVMs, most with the classes of this one. */
public final class Jvm {
    private static final List<String> OPTIONS = List.of(
            "-Xmx1g",
            "-Daxoniq.update-checker.disabled=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private Jvm() {}

    public static Process start(String main, List<String> arguments) {
        List<String> command = command();
        command.add("-Djava.util.logging.config.class=" + Quiet.class.getName());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return started(new ProcessBuilder(command));
    }

    /** Starts a built service, which prints where this JVM does. */
    public static Process startJar(Path jar, List<String> settings) {
        List<String> command = command();
        command.addAll(settings);
        command.addAll(List.of("-jar", jar.toString()));
        return started(new ProcessBuilder(command).redirectOutput(Redirect.INHERIT));
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        return command;
    }

    private static Process started(ProcessBuilder builder) {
        try {
            Process process = builder.redirectError(Redirect.INHERIT).start();
            // Also when somebody loses patience.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + builder.command().getLast(), e);
        }
    }

    public static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
