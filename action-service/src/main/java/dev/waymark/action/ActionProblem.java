package dev.waymark.action;

import dev.waymark.service.problem.ProblemType;

/** What action-service refuses. The names are the public types. */
public enum ActionProblem implements ProblemType {
    UNKNOWN_TOUCHPOINT(409, "No such touchpoint of that map is known here"),
    PAIN_POINT_ELSEWHERE(409, "The pain point does not belong to that touchpoint"),
    UNKNOWN_OPPORTUNITY(409, "No such opportunity is known"),
    OPPORTUNITY_DISMISSED(409, "The opportunity was dismissed"),
    NOT_YOUR_ACTION(403, "The action is assigned to somebody else"),
    ACTION_STATUS(409, "The action's status does not allow this"),
    COMMITMENT_MISSING(409, "Before work starts the action names the KPI it should move"),
    COMMITMENT_FIXED(409, "What an action promises is fixed once work has started"),
    BASELINE_NOT_OVER(409, "The time to compare with must be over"),
    COMPLETED_IN_THE_FUTURE(409, "Only what is done can be completed");

    private final int status;
    private final String title;

    ActionProblem(int status, String title) {
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
