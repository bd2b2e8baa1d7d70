package dev.waymark.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what events of another appender lead to. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration GLANCE = Duration.ofMillis(5);

    private Eventually() {}

    /** Waits until nothing is wrong with it any more. */
    public static void eventually(ThrowingRunnable holds) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(holds);
    }

    /** Waits until it is so, and fails with what it is instead. */
    public static <T> void is(T expected, Supplier<T> actual) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.equals(actual.get()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        assertThat(actual.get()).isEqualTo(expected);
    }
}
