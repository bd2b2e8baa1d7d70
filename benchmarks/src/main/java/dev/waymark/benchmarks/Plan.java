package dev.waymark.benchmarks;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param rounds that count, after one to warm up
 * @param time of one round of appending; half of it for sourcing
 * @param documents the raw driver has in stock for one round
 * @param published events of one round of latency
 * @param sparse events of one round of latency when little happens
 * @param replayed events in the log that is replayed
 * @param patience how long a replay may take; then the part that was done counts
 */
public record Plan(
        int rounds, Duration time, int documents, int published, int sparse, int replayed, Duration patience) {

    /** For figures that are kept: less than 12 minutes on 2 cores. */
    public static Plan full() {
        return new Plan(5, Duration.ofSeconds(1), 20_000, 600, 15, 100_000, Duration.ofSeconds(6));
    }

    /** For a look: less than 90 seconds. */
    public static Plan quick() {
        return new Plan(1, Duration.ofMillis(700), 8_000, 400, 10, 20_000, Duration.ofSeconds(3));
    }

    /** To see that all parts work. */
    public static Plan tiny() {
        return new Plan(1, Duration.ofMillis(100), 2_000, 20, 3, 300, Duration.ofSeconds(60));
    }

    public Plan withPatience(Duration longer) {
        return new Plan(rounds, time, documents, published, sparse, replayed, longer);
    }
}
