package dev.waymark.map;

/** What texts on a map may be. */
public final class TextRules {
    /** Most UTF-16 units of a name. */
    public static final int NAME = 200;

    /** Most UTF-16 units of any other text. */
    public static final int TEXT = 2_000;

    /** No control characters but line breaks and tabs: pictures and exports could not show them. */
    public static final String PLAIN = "[\\P{Cc}\\r\\n\\t]*";

    private TextRules() {}
}
