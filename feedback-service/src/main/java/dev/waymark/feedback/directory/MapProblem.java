package dev.waymark.feedback.directory;

import dev.waymark.service.problem.ProblemType;

/** What is refused of what belongs to maps, as map-service does. The names are the public types. */
public enum MapProblem implements ProblemType {
    MAP_NOT_SHARED(403, "The map is not shared with you for that");

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
