package dev.waymark.feedback.intake.imports;

/** What became of a row. */
public enum Outcome {
    ACCEPTED,
    /** The same submission was there before; nothing was stored. */
    DUPLICATE,
    REJECTED
}
