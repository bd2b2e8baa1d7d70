package dev.waymark.map.picture.canvas;

import java.util.Locale;

/** How a text is set, by what it is. Sizes are in pixels. */
public enum TextStyle {
    TITLE(30, 38, true),
    CAPTION(13, 20, false),
    GOAL(16, 24, false),
    STAGE(15, 20, true),
    TOUCHPOINT(14, 19, true),
    BADGE(11, 14, true),
    LANE(12, 16, true),
    BODY(13, 18, false),
    THOUGHT(13, 18, false),
    PAIN(13, 18, false),
    DELIGHT(13, 18, false),
    NOTE(11, 15, false),
    NUMBER(18, 24, true),
    NAME(13, 18, true),
    MARK(11, 15, true);

    /** Bold letters are wider by this at the most, over all common fonts. */
    private static final double BOLDER = 1.15;

    public final int size;
    public final int lineHeight;
    final boolean bold;
    final boolean italic;

    TextStyle(int size, int lineHeight, boolean bold) {
        this.size = size;
        this.lineHeight = lineHeight;
        this.bold = bold;
        this.italic = name().equals("THOUGHT");
    }

    public String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** At most as wide as the text will be, in whatever font. */
    public double width(String text) {
        return GlyphWidth.of(text) * size * (bold ? BOLDER : 1);
    }
}
