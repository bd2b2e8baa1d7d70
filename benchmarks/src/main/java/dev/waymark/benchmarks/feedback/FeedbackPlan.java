package dev.waymark.benchmarks.feedback;

import java.time.Duration;
import java.util.List;

/**
 * How much is done.
 *
 * @param rounds that count, after one to warm up
 * @param requests of one round
 * @param responses that have been counted
 * @param maps they speak of, each with six stages of five touchpoints
 * @param offered responses a second to try, the lowest rate first
 * @param warmUp how long responses are sent before it counts
 * @param load how long each rate is offered
 * @param raw how many documents are inserted to compare with
 * @param fileBytes how large a file is that is imported
 */
public record FeedbackPlan(
        int rounds,
        int requests,
        int responses,
        int maps,
        List<Integer> offered,
        Duration warmUp,
        Duration load,
        int raw,
        long fileBytes) {
    /** For figures that are kept. */
    public static FeedbackPlan full() {
        return new FeedbackPlan(
                3,
                200,
                1_000_000,
                10,
                List.of(50, 100, 200, 300, 500, 700, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                50_000,
                1_000_000_000L);
    }

    /** For a look. */
    public static FeedbackPlan quick() {
        return new FeedbackPlan(
                1,
                100,
                100_000,
                3,
                List.of(200, 500, 1_000, 2_000),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                10_000,
                50_000_000L);
    }

    /** To see that all parts work. */
    public static FeedbackPlan tiny() {
        return new FeedbackPlan(
                1, 5, 2_000, 2, List.of(200), Duration.ofMillis(500), Duration.ofSeconds(4), 200, 1_000_000L);
    }
}
