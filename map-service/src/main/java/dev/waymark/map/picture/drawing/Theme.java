package dev.waymark.map.picture.drawing;

/** On what ground the picture stands. */
public enum Theme {
    LIGHT,
    DARK;

    String styleSheet() {
        return StyleSheet.of(
                switch (this) {
                    case LIGHT -> Palette.LIGHT;
                    case DARK -> Palette.DARK;
                });
    }
}
