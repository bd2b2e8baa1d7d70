package dev.waymark.feedback.survey.questionnaire;

import dev.waymark.service.problem.Violation;

/**
 * An answer that does not fit.
 *
 * @param question the id it was given under
 */
public record Flaw(String question, Fault fault, String message) {
    /** What kind of thing is wrong. */
    public enum Fault {
        MISSING,
        MISSING_ROWS,
        NO_QUESTION,
        NOT_ON_SCALE,
        NOT_A_CHOICE,
        TOO_LONG,
        UNREADABLE
    }

    public Violation violation() {
        return new Violation("answers." + question, message);
    }
}
