package dev.waymark.benchmarks.feedback;

/**
 * How much is done.
 *
 * @param rounds that count, after one to warm up
 * @param requests of one round
 * @param responses that have been counted
 * @param maps they speak of, each with six stages of five touchpoints
 */
public record FeedbackPlan(int rounds, int requests, int responses, int maps) {
    /** For figures that are kept. */
    public static FeedbackPlan full() {
        return new FeedbackPlan(5, 200, 1_000_000, 10);
    }

    /** For a look. */
    public static FeedbackPlan quick() {
        return new FeedbackPlan(1, 100, 100_000, 3);
    }

    /** To see that all parts work. */
    public static FeedbackPlan tiny() {
        return new FeedbackPlan(1, 5, 2_000, 2);
    }
}
