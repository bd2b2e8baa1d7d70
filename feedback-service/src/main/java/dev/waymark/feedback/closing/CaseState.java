package dev.waymark.feedback.closing;

/** Where a case stands. */
public enum CaseState {
    OPEN,
    IN_PROGRESS,
    CLOSED,
    /** Opened again and not taken up yet. */
    REOPENED
}
