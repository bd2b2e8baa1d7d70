package dev.waymark.feedback;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what processors bring about, half a minute at the most. */
public final class Eventually {
    private Eventually() {}

    public static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(holds);
    }
}
