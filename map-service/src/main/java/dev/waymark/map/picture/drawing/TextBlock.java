package dev.waymark.map.picture.drawing;

import java.text.Bidi;
import java.util.List;

/**
 * A text broken into lines that fit a width.
 *
 * @param fromTheRight whether its script is read from the right
 */
record TextBlock(List<String> lines, TextStyle style, double width, boolean fromTheRight) {
    static TextBlock of(String text, TextStyle style, double width) {
        List<String> lines = Lines.of(text, style, width);
        String whole = String.join(" ", lines);
        boolean fromTheRight = !new Bidi(whole, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return new TextBlock(lines, style, width, fromTheRight);
    }

    double height() {
        return lines.size() * (double) style.lineHeight;
    }

    void draw(Svg svg, double x, double top) {
        for (int i = 0; i < lines.size(); i++) {
            double baseline = top + (i + 0.5) * style.lineHeight + 0.35 * style.size;
            if (fromTheRight) {
                svg.rightToLeft(style, x + width, baseline, lines.get(i));
            } else {
                svg.text(style, x, baseline, lines.get(i));
            }
        }
    }
}
