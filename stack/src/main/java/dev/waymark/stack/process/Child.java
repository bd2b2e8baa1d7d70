package dev.waymark.stack.process;

import dev.waymark.stack.CannotGoOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process we started: it writes to a log of its own and leaves a run file until it has ended. */
public final class Child {
    /** Ctrl-C reaches the whole terminal group; only we may hear it, so that we end the parts in order. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Program program;
    private final Process process;
    private final Path log;
    private final RunFile runFile;

    private Child(Program program, Process process, Path log, RunFile runFile) {
        this.program = program;
        this.process = process;
        this.log = log;
        this.runFile = runFile;
    }

    public static Child start(Program program, Path data) {
        try {
            var log = data.resolve("logs").resolve(program.name() + ".log");
            Files.createDirectories(log.getParent());
            if (Files.exists(log))
                Files.move(
                        log, log.resolveSibling(program.name() + ".before.log"), StandardCopyOption.REPLACE_EXISTING);
            var command = new ArrayList<>(DEAF_TO_CTRL_C);
            command.addAll(program.command());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(program.environment());
            var process = builder.start();
            return new Child(program, process, log, RunFile.write(data, program.name(), process.toHandle()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return program.name();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Throws when the process is gone, with the end of its log. */
    public void expectAlive() {
        if (!process.isAlive())
            throw new CannotGoOn(name() + " ended while starting (exit code " + process.exitValue() + "); the end of "
                    + log + ":\n" + LogTail.of(log));
    }

    public Path log() {
        return log;
    }

    /** Asks the process to end. */
    public void end() {
        process.destroy();
    }

    /** Waits until the process has ended, and kills it when it takes longer than {@code patience}. */
    public void awaitEnd(Duration patience) {
        if (!endsWithin(patience)) kill();
        runFile.delete();
    }

    boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Like a power cut: no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(Duration.ofDays(1));
    }
}
