package dev.waymark.feedback.survey;

import dev.waymark.service.problem.ProblemType;

/** What surveys refuse. The names are the public types. */
public enum SurveyProblem implements ProblemType {
    SURVEY_STATE_NOT_REACHABLE(409, "A survey does not go from its state to that one"),
    SURVEY_NOT_OPEN(409, "The survey does not take answers"),
    SURVEY_QUOTA_REACHED(409, "As many have answered as were wanted"),
    INVITATION_NOT_VALID(403, "This is no invitation to the survey"),
    INVITATION_EXPIRED(403, "The invitation has expired"),
    INVITATION_USED(409, "The invitation has been used"),
    ANSWERING_TIME_OVER(409, "The time to go on answering is over");

    private final int status;
    private final String title;

    SurveyProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
