package dev.waymark.feedback.theme.read;

/** How a search is. */
public enum ThemeRunState {
    RUNNING,
    COMPLETED,
    FAILED
}
