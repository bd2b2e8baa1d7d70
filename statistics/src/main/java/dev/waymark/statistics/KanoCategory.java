package dev.waymark.statistics;

/** What meeting a need does to customers (Kano et al. 1984), told from the pair of answers of one of them. */
public enum KanoCategory {
    /** Delights when it is met, and is not missed. */
    ATTRACTIVE,
    /** The better it is met, the more satisfied they are. */
    ONE_DIMENSIONAL,
    /** Taken for granted, and sorely missed. */
    MUST_BE,
    INDIFFERENT,
    /** They would rather not have it. */
    REVERSE,
    /** The two answers contradict each other. */
    QUESTIONABLE;

    /**
     * The evaluation table of Berger et al., “Kano's methods for understanding customer-defined quality” (1993).
     *
     * @param functional how they feel when the need is met
     * @param dysfunctional how they feel when it is not
     */
    public static KanoCategory of(KanoAnswer functional, KanoAnswer dysfunctional) {
        return switch (functional) {
            case LIKE ->
                switch (dysfunctional) {
                    case LIKE -> QUESTIONABLE;
                    case EXPECT, NEUTRAL, TOLERATE -> ATTRACTIVE;
                    case DISLIKE -> ONE_DIMENSIONAL;
                };
            case EXPECT, NEUTRAL, TOLERATE ->
                switch (dysfunctional) {
                    case LIKE -> REVERSE;
                    case EXPECT, NEUTRAL, TOLERATE -> INDIFFERENT;
                    case DISLIKE -> MUST_BE;
                };
            case DISLIKE ->
                switch (dysfunctional) {
                    case LIKE, EXPECT, NEUTRAL, TOLERATE -> REVERSE;
                    case DISLIKE -> QUESTIONABLE;
                };
        };
    }
}
