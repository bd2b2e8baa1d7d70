package dev.waymark.benchmarks.maps;

/**
 * How much is done.
 *
 * @param rounds that count, after one to warm up
 * @param requests of one round
 * @param touchpoints of the large map
 * @param revisions of the large map before it is measured
 * @param maps how many there are when lists are measured
 */
public record MapPlan(int rounds, int requests, int touchpoints, int revisions, int maps) {
    /** For figures that are kept. */
    public static MapPlan full() {
        return new MapPlan(5, 200, 500, 2_000, 10_000);
    }

    /** For a look. */
    public static MapPlan quick() {
        return new MapPlan(1, 100, 500, 300, 1_000);
    }

    /** To see that all parts work. */
    public static MapPlan tiny() {
        return new MapPlan(1, 5, 20, 5, 20);
    }
}
