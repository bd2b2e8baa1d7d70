package dev.waymark.eventstore.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A main class of the class path of this JVM in a process of its own, with the flags of this JVM and more. What it prints
 * is kept line by line; {@link Parent} is the other end.
 */
public final class ChildJvm implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LINES_SHOWN = 30;

    private final Process process;
    private final PrintWriter in;
    private final Thread reader;
    private final Thread atExit;
    private final List<String> lines = new ArrayList<>();
    private int looked;
    private boolean ended;

    private ChildJvm(Process process) {
        this.process = process;
        this.in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.reader = Thread.ofVirtual().start(this::read);
        this.atExit = Thread.ofPlatform().unstarted(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    public static ChildJvm start(Class<?> main, List<String> flags, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent") && !flag.startsWith("-agentlib"))
                .forEach(command::add);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new ChildJvm(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) add(line);
        } catch (IOException e) {
            // It was killed: what it said before is all there is.
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Sends a line to the child's standard input. */
    public void tell(String line) {
        in.println(line);
    }

    /** What it has printed so far. All there is, once it was {@link #kill killed}. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Waits for the next line that begins so, after the one found the last time, for up to a minute.
     *
     * @return what follows the prefix
     */
    public synchronized String await(String prefix) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            while (looked < lines.size()) {
                String line = lines.get(looked++);
                if (line.startsWith(prefix)) return line.substring(prefix.length());
            }
            long left = deadline - System.nanoTime();
            if (ended || left <= 0) throw silent(prefix);
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw silent(prefix);
            }
        }
    }

    private AssertionError silent(String prefix) {
        List<String> latest = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        return new AssertionError("The child %s and did not say \"%s\", but:%n%s"
                .formatted(ended ? "ended" : "went on", prefix, String.join("\n", latest)));
    }

    /** As {@code kill -9} does; returns when it is gone and all it had printed was read. */
    public void kill() {
        // Not by the process itself: that would close its output too, with what was not read yet.
        process.toHandle().destroyForcibly();
        join();
    }

    /** Waits until it has ended by itself. */
    public void join() {
        try {
            if (!process.waitFor(PATIENCE) || !reader.join(PATIENCE)) throw new AssertionError("The child goes on");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it as a long garbage collection would: it does nothing, its connections stay. */
    public void pause() {
        run("kill", "-STOP", pid());
        while (!isPaused()) Thread.onSpinWait();
    }

    public void resume() {
        run("kill", "-CONT", pid());
    }

    boolean isPaused() {
        return run("ps", "-o", "state=", "-p", pid()).startsWith("T");
    }

    private String pid() {
        return String.valueOf(process.pid());
    }

    private static String run(String... command) {
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) throw new IllegalStateException(String.join(" ", command) + ": " + said);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
