package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.Canvas.Anchor;
import dev.waymark.map.picture.canvas.TextStyle;
import java.text.Bidi;
import java.util.List;

/**
 * A text broken into lines that fit a width.
 *
 * @param ink the name of the style, and of an ink of its own where it has one
 * @param fromTheRight whether its script is read from the right
 */
record TextBlock(List<String> lines, TextStyle style, String ink, double width, boolean fromTheRight) {
    static TextBlock of(String text, TextStyle style, double width) {
        List<String> lines = Lines.of(text, style, width);
        String whole = String.join(" ", lines);
        boolean fromTheRight = !new Bidi(whole, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return new TextBlock(lines, style, style.cssClass(), width, fromTheRight);
    }

    TextBlock in(String extraInk) {
        return new TextBlock(lines, style, style.cssClass() + " " + extraInk, width, fromTheRight);
    }

    /** As what is no more: struck through. */
    TextBlock gone() {
        return in("gone");
    }

    TextBlock gone(boolean whether) {
        return whether ? gone() : this;
    }

    double height() {
        return lines.size() * (double) style.lineHeight;
    }

    void draw(Canvas canvas, double x, double top) {
        for (int i = 0; i < lines.size(); i++) {
            double baseline = top + (i + 0.5) * style.lineHeight + 0.35 * style.size;
            Anchor anchor = fromTheRight ? Anchor.RIGHT : Anchor.LEFT;
            canvas.text(style, ink, anchor, fromTheRight ? x + width : x, baseline, lines.get(i));
        }
    }
}
