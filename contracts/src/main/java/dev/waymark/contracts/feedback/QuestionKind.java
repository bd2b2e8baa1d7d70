package dev.waymark.contracts.feedback;

/** What is asked for. */
public enum QuestionKind {
    /** How likely to recommend, 0–10. */
    NPS,
    /** How satisfied, 1–5. */
    CSAT,
    /** Whether it was made easy (CES 2.0), 1–7. */
    CES,
    /** A number from 1 to the question's scale. */
    RATING,
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    TEXT,
    /** One of the choices for each of the rows. */
    MATRIX,
    /** What they agree to: choices named {@code quote} and {@code contact}, any or none of them made. */
    CONSENT
}
