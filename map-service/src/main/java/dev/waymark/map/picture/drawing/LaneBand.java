package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Columns.Column;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.List;
import java.util.function.Function;

/** One lane: what each touchpoint says in it, as cards below each other. */
final class LaneBand implements Band {
    private static final double BETWEEN = 6;
    private static final double LEAST = 38;

    private final Columns columns;
    private final TextBlock label;
    private final List<List<Card>> cells;

    LaneBand(String label, Columns columns, Function<Touchpoint, List<Card>> content) {
        this.columns = columns;
        this.label = TextBlock.of(label, TextStyle.LANE, Columns.LABELS - 16);
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
    public void draw(Svg svg, double top) {
        label.draw(svg, Columns.MARGIN, top + 11);
        for (int i = 0; i < cells.size(); i++) {
            double y = top;
            List<Card> cards = cells.get(i);
            for (Card card : cards) {
                double height = card.stretches() ? rowHeight() : card.height();
                card.draw(svg, columns.all().get(i).x(), y, height);
                y += card.height() + BETWEEN;
            }
        }
    }
}
