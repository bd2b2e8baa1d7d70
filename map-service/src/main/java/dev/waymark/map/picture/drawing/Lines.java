package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.canvas.XmlText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a text into lines of a width: where the script allows a break, and inside a word only when it must. */
final class Lines {
    private final TextStyle style;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double filled;

    private Lines(TextStyle style, double width) {
        this.style = style;
        this.width = width;
    }

    static List<String> of(String text, TextStyle style, double width) {
        Lines lines = new Lines(style, width);
        XmlText.of(text).lines().map(String::strip).forEach(lines::paragraph);
        return lines.lines;
    }

    private void paragraph(String text) {
        if (text.isEmpty()) {
            return;
        }
        for (String word : pieces(text, BreakIterator.getLineInstance(Locale.ROOT))) {
            if (fits(word)) {
                append(word);
            } else {
                endLine();
                letters(word);
            }
        }
        endLine();
    }

    private void letters(String word) {
        if (fits(word)) {
            append(word);
            return;
        }
        for (String letter : pieces(word, BreakIterator.getCharacterInstance(Locale.ROOT))) {
            if (!fits(letter)) {
                endLine();
            }
            append(letter);
        }
    }

    private boolean fits(String more) {
        return filled + style.width(more.stripTrailing()) <= width;
    }

    private void append(String more) {
        line.append(more);
        filled += style.width(more);
    }

    private void endLine() {
        String done = line.toString().strip();
        if (!done.isEmpty()) {
            lines.add(done);
        }
        line.setLength(0);
        filled = 0;
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
