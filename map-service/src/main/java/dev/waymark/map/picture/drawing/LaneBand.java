package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import dev.waymark.map.picture.canvas.TextStyle;
import dev.waymark.map.picture.drawing.Columns.Column;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.List;
import java.util.function.Function;

/** One lane: what each touchpoint says in it, as cards below each other. A card that is alone fills its cell. */
final class LaneBand implements Band {
    private static final double BETWEEN = 6;
    private static final double LEAST = 38;

    private final Columns columns;
    private final TextBlock label;
    private final List<List<Card>> cells;
    private final boolean stretched;

    /** @param stretched whether its cards are all as high as the highest */
    LaneBand(String label, Columns columns, boolean stretched, Function<Touchpoint, List<Card>> content) {
        this.columns = columns;
        this.label = TextBlock.of(label, TextStyle.LANE, Columns.LABELS - 16);
        this.stretched = stretched;
        this.cells = columns.all().stream()
                .map(Column::touchpoint)
                .map(touchpoint -> touchpoint == null ? List.<Card>of() : content.apply(touchpoint))
                .toList();
    }

    @Override
    public double height() {
        return rowHeight() + 12;
    }

    private double rowHeight() {
        double tallest = cells.stream().mapToDouble(LaneBand::stacked).max().orElse(0);
        return Math.max(Math.max(tallest, label.height() + 20), LEAST);
    }

    private static double stacked(List<Card> cards) {
        return cards.stream().mapToDouble(card -> card.height() + BETWEEN).sum() - BETWEEN;
    }

    @Override
    public void draw(Canvas canvas, double top) {
        label.draw(canvas, Columns.MARGIN, top + 11);
        double row = rowHeight();
        for (int i = 0; i < cells.size(); i++) {
            double y = top;
            for (Card card : cells.get(i)) {
                Column column = columns.all().get(i);
                card.draw(canvas, column.x(), y, column.width(), stretched ? row : card.height());
                y += card.height() + BETWEEN;
            }
        }
    }
}
