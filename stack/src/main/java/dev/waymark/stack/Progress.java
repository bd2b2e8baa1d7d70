package dev.waymark.stack;

import java.io.PrintStream;
import java.time.Duration;

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

    public void say(String line) {
        print(line + "\n");
    }

    public void step(String what, Runnable work) {
        try (var step = begin(what)) {
            work.run();
            step.done();
        }
    }

    public Step begin(String what) {
        return new Step(what);
    }

    private synchronized void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Tells that it is still at work until it is closed; tells that it is done when it is. */
    public final class Step implements AutoCloseable {
        private final String what;
        private final long start = System.nanoTime();
        private final Thread ticker;

        private Step(String what) {
            this.what = what;
            this.ticker = Thread.ofVirtual().start(this::tick);
        }

        public void done() {
            close();
            print((terminal ? "\r" : "") + "  " + what + seconds() + (terminal ? "      " : "") + "\n");
        }

        @Override
        public void close() {
            ticker.interrupt();
        }

        private void tick() {
            try {
                Thread.sleep(WORTH_TELLING);
                while (!Thread.interrupted()) {
                    print(terminal ? "\r  " + what + seconds() : "  … " + what + "\n");
                    Thread.sleep(terminal ? 1_000 : 10_000);
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        }

        private String seconds() {
            var elapsed = Duration.ofNanos(System.nanoTime() - start);
            return elapsed.compareTo(WORTH_TELLING) < 0 ? "" : " (" + elapsed.toSeconds() + " s)";
        }
    }
}
