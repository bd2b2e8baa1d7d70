package dev.waymark.service.parked;

import dev.waymark.service.problem.ProblemType;

/** Why a parked event is not tried again. */
enum ParkedProblem implements ProblemType {
    NOT_FIRST_OF_SEQUENCE(409, "An earlier event of its sequence must be handled or dropped first"),
    RETRY_RUNNING(409, "Somebody is trying this sequence right now");

    private final int status;
    private final String title;

    ParkedProblem(int status, String title) {
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
