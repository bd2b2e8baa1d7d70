package dev.waymark.map.picture.canvas;

import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/** Takes the strokes of a picture. Looks are names, separated by spaces, that {@link Looks} knows; later ones win. */
public interface Canvas {
    /**
     * Begins to draw something that belongs together.
     *
     * @param words what it says to those who point at it
     */
    Canvas open(String name, @Nullable String words);

    void close();

    void box(String look, double x, double y, double width, double height, double radius);

    void dot(String look, double x, double y, double radius);

    void line(String look, double x1, double y1, double x2, double y2);

    void path(String look, Path2D path);

    /** From here on what is painted in {@link Look#FEELINGS} runs from very good at the top to very bad at the bottom. */
    void feelings(double top, double bottom);

    /**
     * One line of text.
     *
     * @param ink the name of the style, and of an ink of its own where it has one
     * @param x its left end, its middle or its right end
     */
    void text(TextStyle style, String ink, Anchor anchor, double x, double baseline, String text);

    /** Where a line of text stands. */
    enum Anchor {
        LEFT,
        MIDDLE,
        /** Ends here; its script is read from the right. */
        RIGHT
    }
}
