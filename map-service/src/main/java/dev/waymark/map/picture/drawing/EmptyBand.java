package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.Canvas.Anchor;
import dev.waymark.map.picture.canvas.TextStyle;

/** Stands where the stages will be. */
final class EmptyBand implements Band {
    private static final double HEIGHT = 200;

    private final Columns columns;

    EmptyBand(Columns columns) {
        this.columns = columns;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        double middle = top + HEIGHT / 2;
        canvas.box("nothing", Columns.MARGIN, top, columns.textWidth(), HEIGHT, 14);
        centred(canvas, TextStyle.GOAL, middle - 2, "This map has no stages yet");
        centred(canvas, TextStyle.CAPTION, middle + 26, "Add the first one, and the picture grows from here.");
    }

    private void centred(Canvas canvas, TextStyle style, double baseline, String text) {
        double x = Columns.MARGIN + columns.textWidth() / 2;
        canvas.text(style, style.cssClass(), Anchor.MIDDLE, x, baseline, text);
    }
}
