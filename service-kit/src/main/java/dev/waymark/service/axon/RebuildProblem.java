package dev.waymark.service.axon;

import dev.waymark.service.problem.ProblemType;

/** Why a rebuild is not begun or ended. */
enum RebuildProblem implements ProblemType {
    NOT_REBUILDABLE(409, "This processing group cannot be built anew"),
    REBUILD_RUNNING(409, "This projection is being rebuilt, or the last time is still being tidied up"),
    NO_REBUILD(409, "This projection is not being rebuilt");

    private final int status;
    private final String title;

    RebuildProblem(int status, String title) {
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
