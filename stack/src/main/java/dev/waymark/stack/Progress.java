package dev.waymark.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One line a step, with the seconds it takes when they are more than two. */
public final class Progress {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

    private final PrintStream out;
    private final boolean terminal;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public static Progress onScreen() {
        // Java has no portable way to ask; the shell has.
        return new Progress(System.out, Boolean.getBoolean("waymark.terminal"));
    }

    public void step(String what, Runnable work) {
        long start = System.nanoTime();
        var running = new AtomicBoolean(true);
        var ticker = Thread.ofVirtual().start(() -> tick(what, start, running));
        try {
            work.run();
        } finally {
            running.set(false);
            ticker.interrupt();
        }
        say((terminal ? "\r" : "") + "  " + what + (since(start).compareTo(WORTH_TELLING) > 0 ? seconds(start) : "")
                + (terminal ? "        " : ""));
    }

    public void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private void tick(String what, long start, AtomicBoolean running) {
        try {
            Thread.sleep(WORTH_TELLING);
            while (running.get()) {
                synchronized (out) {
                    if (running.get()) out.print(terminal ? "\r  " + what + seconds(start) : "  … " + what + "\n");
                    out.flush();
                }
                Thread.sleep(terminal ? 1_000 : 10_000);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static String seconds(long start) {
        return " (" + since(start).toSeconds() + " s)";
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
