package dev.waymark.map.picture.canvas;

/** On what ground the picture stands. */
public enum Theme {
    LIGHT,
    DARK;

    Palette palette() {
        return switch (this) {
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
        };
    }
}
