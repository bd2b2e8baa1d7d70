package dev.waymark.contracts.feedback;

import org.jspecify.annotations.Nullable;

/**
 * How a customer answered in numbers; absent where the question was not asked.
 *
 * @param csat satisfaction, 1 very dissatisfied … 5 very satisfied
 * @param nps likelihood to recommend, 0 not at all … 10 extremely likely
 * @param ces effort (CES 2.0: "made it easy"), 1 strongly disagree … 7 strongly agree
 */
public record Scores(
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Integer ces) {
    public static final Scores NONE = new Scores(null, null, null);

    public Scores {
        within("csat", csat, 1, 5);
        within("nps", nps, 0, 10);
        within("ces", ces, 1, 7);
    }

    private static void within(String name, @Nullable Integer score, int low, int high) {
        if (score != null && (score < low || score > high)) {
            throw new IllegalArgumentException("%s lies between %d and %d, not %d".formatted(name, low, high, score));
        }
    }
}
