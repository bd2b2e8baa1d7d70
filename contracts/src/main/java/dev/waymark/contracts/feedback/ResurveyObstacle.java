package dev.waymark.contracts.feedback;

/** Why a customer is not asked again after their case was closed. */
public enum ResurveyObstacle {
    /** Nobody knows who they are. */
    CUSTOMER_UNKNOWN,
    CUSTOMER_ERASED,
    /** They did not agree to be contacted about what they said. */
    NO_CONSENT,
    /** The survey is closed, or not open yet. */
    SURVEY_NOT_OPEN
}
