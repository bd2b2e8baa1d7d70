package dev.waymark.feedback.closing;

import dev.waymark.service.problem.ProblemType;

/** What is refused of cases. The names are the public types. */
public enum CaseProblem implements ProblemType {
    CASE_CLOSED(409, "The case is closed"),
    CASE_NOT_CLOSED(409, "The case is not closed"),
    CASE_FULL(409, "A case does not hold more of that"),
    TOO_MANY_CASE_RULES(409, "Retire rules you no longer use first"),
    CASE_NOT_ANSWERED(422, "A case is closed with its root cause, what was done, and whether the customer was told");

    private final int status;
    private final String title;

    CaseProblem(int status, String title) {
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
