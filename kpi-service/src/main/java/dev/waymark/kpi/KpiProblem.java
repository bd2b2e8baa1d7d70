package dev.waymark.kpi;

import dev.waymark.service.problem.ProblemType;

/** What kpi-service refuses. The names are the public types. */
public enum KpiProblem implements ProblemType {
    FED_BY_FEEDBACK(409, "The KPI is computed from feedback and takes no measurements"),
    ACTION_NOT_COMPLETED(409, "Only a completed action can have an impact"),
    EVALUATION_NOT_OVER(
            409, "The time the action was given is not over: looking until it is significant would deceive"),
    TOO_FEW_VALUES(409, "There are too few values to compare");

    private final int status;
    private final String title;

    KpiProblem(int status, String title) {
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
