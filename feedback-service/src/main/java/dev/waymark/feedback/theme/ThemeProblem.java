package dev.waymark.feedback.theme;

import dev.waymark.service.problem.ProblemType;

/** What can be wrong with what is done to themes. */
public enum ThemeProblem implements ProblemType {
    THEME_RUN_UNDER_WAY(409, "A search for these themes is under way"),
    THEME_RUN_OVERTAKEN(409, "Another search has begun since"),
    THEME_MERGED(409, "The theme is part of another one"),
    THEME_FADED(409, "Nobody speaks of the theme at the moment"),
    THEMES_OF_DIFFERENT_MAPS(409, "The themes are of different maps"),
    THEME_INDIVISIBLE(409, "There would be nothing left of one part");

    private final int status;
    private final String title;

    ThemeProblem(int status, String title) {
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
