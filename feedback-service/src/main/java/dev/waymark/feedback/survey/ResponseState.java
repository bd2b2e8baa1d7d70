package dev.waymark.feedback.survey;

/** How far somebody is with their answers. */
public enum ResponseState {
    /** Nothing is answered. */
    INVITED,
    /** Begun; it does not count yet. */
    PARTIAL,
    COMPLETED,
    /** Begun and not completed in time: what was said counts. */
    LAPSED
}
