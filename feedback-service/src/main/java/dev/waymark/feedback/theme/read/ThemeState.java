package dev.waymark.feedback.theme.read;

/** How a theme is. */
public enum ThemeState {
    CURRENT,
    /** The latest search did not find it; another may. */
    FADED,
    /** It is part of another theme. */
    MERGED
}
