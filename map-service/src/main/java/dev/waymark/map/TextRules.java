package dev.waymark.map;

/** What texts on a map may be. */
public final class TextRules {
    /** Most UTF-16 units of a name. */
    public static final int NAME = 200;

    /** Most UTF-16 units of any other text. */
    public static final int TEXT = 2_000;

    private TextRules() {}
}
