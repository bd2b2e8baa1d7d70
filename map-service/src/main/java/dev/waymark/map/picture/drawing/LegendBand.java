package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** What the signs in this picture mean. */
final class LegendBand implements Band {
    private static final double TOP = 22;
    private static final double SIGN = 34;
    private static final double APART = 26;
    private static final double BETWEEN = 10;

    /** Draws in a room of 24 pixels, given its left end and its middle line. */
    interface Sign {
        void draw(Canvas canvas, double x, double y);
    }

    private record Entry(Sign sign, TextBlock words, double x, double y) {}

    private final double width;
    private final List<Entry> entries = new ArrayList<>();
    private double nextX;
    private double nextY = TOP;
    private double rowHeight;

    LegendBand(double width) {
        this.width = width;
    }

    LegendBand with(boolean seen, String words, Sign sign) {
        if (seen) {
            double needed = Math.min(width, SIGN + TextStyle.NOTE.width(words));
            if (nextX > 0 && nextX + needed > width) {
                nextX = 0;
                nextY += rowHeight + BETWEEN;
                rowHeight = 0;
            }
            TextBlock block = TextBlock.of(words, TextStyle.NOTE, needed - SIGN + 1);
            entries.add(new Entry(sign, block, Columns.MARGIN + nextX, nextY));
            nextX += needed + APART;
            rowHeight = Math.max(rowHeight, Math.max(block.height(), 18));
        }
        return this;
    }

    @Override
    public double height() {
        return entries.isEmpty() ? 0 : nextY + rowHeight;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        for (Entry entry : entries) {
            entry.sign().draw(canvas, entry.x(), top + entry.y() + 8);
            entry.words().draw(canvas, entry.x() + SIGN, top + entry.y());
        }
    }
}
