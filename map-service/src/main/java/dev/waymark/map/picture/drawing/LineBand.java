package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;

/** A line of the service blueprint, between what one side sees and what it does not. */
final class LineBand implements Band {
    private static final double HEIGHT = 34;

    private final TextBlock label;
    private final Columns columns;
    private final String look;

    LineBand(String label, Columns columns, String look) {
        this.label = TextBlock.of(label, TextStyle.NOTE, Columns.LABELS - 8);
        this.columns = columns;
        this.look = look;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        double y = top + HEIGHT / 2 - 6;
        label.draw(canvas, Columns.MARGIN, y - label.height() / 2);
        canvas.line(look, columns.left(), y, columns.right(), y);
    }
}
