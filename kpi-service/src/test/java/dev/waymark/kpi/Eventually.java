package dev.waymark.kpi;

import static org.hamcrest.MatcherAssert.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.hamcrest.Matcher;

/** Waits for what other processors bring about, half a minute at the most. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    public static <T> void eventually(Supplier<T> actual, Matcher<? super T> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T last = actual.get();
        while (!expected.matches(last) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            last = actual.get();
        }
        assertThat(last, expected);
    }
}
