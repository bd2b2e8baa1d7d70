package dev.waymark.map;

import dev.waymark.service.problem.ProblemType;

/** What map-service refuses. The names are the public types. */
public enum MapProblem implements ProblemType {
    STAGE_NAME_TAKEN(409, "The map already has a stage of that name");

    private final int status;
    private final String title;

    MapProblem(int status, String title) {
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
