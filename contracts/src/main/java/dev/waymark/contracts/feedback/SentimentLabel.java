package dev.waymark.contracts.feedback;

/** How a comment feels. */
public enum SentimentLabel {
    /** Its score is −0.05 or less. */
    NEGATIVE,
    /** Its score lies between −0.05 and 0.05. */
    NEUTRAL,
    /** Its score is 0.05 or more. */
    POSITIVE,
    /** It has a score, which is not sure enough to be called any of these. */
    UNCERTAIN,
    /** It has no score, as it is not written in English. */
    UNSCORED
}
