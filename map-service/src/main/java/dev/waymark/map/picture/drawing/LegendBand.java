package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the signs in this picture mean. */
final class LegendBand implements Band {
    private static final double TOP = 22;
    private static final double ROW = 28;
    private static final double SIGN = 34;
    private static final double APART = 26;

    private final Scene scene;
    private final double width;
    private final List<Entry> entries = new ArrayList<>();
    private double nextX;
    private double nextY = TOP + ROW / 2;

    /** Draws in a room of 24 pixels, given its left end and its middle line. */
    private interface Sign {
        void draw(Svg svg, double x, double y);
    }

    private record Entry(Sign sign, String word, double x, double y) {}

    LegendBand(Scene scene, double width) {
        this.scene = scene;
        this.width = width;
        add(touchpoint -> touchpoint.feeling() != null, LegendBand::mapped, "Feeling as mapped by the team");
        add(MeasuredCard::isIn, LegendBand::measured, "Feeling measured, with 95 % interval");
        add(Touchpoint::momentOfTruth, (svg, x, y) -> svg.dot("halo", x + 12, y, 8), "Moment of truth");
        add(touchpoint -> touchpoint.importance() != null, LegendBand::weight, "Importance to the customer, of five");
        add(
                Touchpoint::exception,
                (svg, x, y) -> svg.box("head exceptional", x, y - 8, 24, 16, 4),
                "Only when something goes wrong");
    }

    private void add(Predicate<Touchpoint> seen, Sign sign, String word) {
        if (scene.touchpoints().noneMatch(seen)) {
            return;
        }
        double needed = SIGN + TextStyle.NOTE.width(word);
        if (nextX > 0 && nextX + needed > width) {
            nextX = 0;
            nextY += ROW;
        }
        entries.add(new Entry(sign, word, Columns.MARGIN + nextX, nextY));
        nextX += needed + APART;
    }

    @Override
    public double height() {
        return entries.isEmpty() ? 0 : nextY + ROW / 2;
    }

    @Override
    public void draw(Svg svg, double top) {
        for (Entry entry : entries) {
            entry.sign().draw(svg, entry.x(), top + entry.y());
            svg.text(TextStyle.NOTE, entry.x() + SIGN, top + entry.y() + 4, entry.word());
        }
    }

    private static void mapped(Svg svg, double x, double y) {
        svg.line("sample", x, y, x + 24, y);
        Face.draw(svg, 1, x + 12, y, 8);
    }

    private static void measured(Svg svg, double x, double y) {
        svg.line("measured", x, y, x + 24, y);
        svg.dot("mark", x + 12, y, 5);
    }

    private static void weight(Svg svg, double x, double y) {
        svg.dot("weight on", x + 1, y, 4);
        svg.dot("weight on", x + 12, y, 4);
        svg.dot("weight", x + 23, y, 4);
    }
}
