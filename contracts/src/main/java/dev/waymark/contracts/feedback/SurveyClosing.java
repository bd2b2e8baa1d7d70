package dev.waymark.contracts.feedback;

/** Why a survey is closed. */
public enum SurveyClosing {
    BY_HAND,
    /** As many have completed it as were wanted. */
    QUOTA
}
