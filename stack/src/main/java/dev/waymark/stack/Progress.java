package dev.waymark.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One line a step, with the seconds it takes when they are more than two. */
public final class Progress {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(2);
    private static final Duration ON_A_TERMINAL = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

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
        private final CountDownLatch over = new CountDownLatch(1);

        private Step(String what) {
            this.what = what;
            Thread.ofVirtual().start(this::tellNowAndThen);
        }

        public void done() {
            close();
            print((terminal ? "\r" : "") + "  " + what + seconds() + (terminal ? "      " : "") + "\n");
        }

        @Override
        public void close() {
            over.countDown();
        }

        private void tellNowAndThen() {
            try {
                var pause = WORTH_TELLING;
                while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    print(terminal ? "\r  " + what + seconds() : "  … " + what + seconds() + "\n");
                    pause = terminal ? ON_A_TERMINAL : ELSEWHERE;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private String seconds() {
            var elapsed = Duration.ofNanos(System.nanoTime() - start);
            return elapsed.compareTo(WORTH_TELLING) < 0 ? "" : " (" + elapsed.toSeconds() + " s)";
        }
    }
}
