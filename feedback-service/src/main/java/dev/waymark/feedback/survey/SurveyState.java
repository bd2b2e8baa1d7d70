package dev.waymark.feedback.survey;

/** Whether a survey takes answers. */
public enum SurveyState {
    /** Not yet: it was never open. */
    DRAFT,
    OPEN,
    /** No longer, unless it is opened again. */
    CLOSED
}
