package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the stages and their touchpoints stand, from left to right.
 *
 * @param width of a column
 */
record Columns(List<Column> all, List<Panel> panels, double width) {
    static final double MARGIN = 40;
    static final double LABELS = 128;
    static final double GAP = 10;
    /** Enough for a lane's sentences. */
    static final double WIDE = 216;
    /** Enough for a point of a chart and its name. */
    static final double NARROW = 136;

    private static final double LEAST_PAGE = 1040;

    /** One touchpoint, or the room of a stage that has none yet. */
    record Column(double x, double width, @Nullable Touchpoint touchpoint) {
        double centre() {
            return x + width / 2;
        }
    }

    /** The ground a stage stands on. */
    record Panel(Scene.Stage stage, double x, double width) {}

    static Columns of(List<Scene.Stage> stages, double width) {
        List<Column> all = new ArrayList<>();
        List<Panel> panels = new ArrayList<>();
        double start = MARGIN + LABELS;
        for (Scene.Stage stage : stages) {
            double x = start + GAP;
            for (Touchpoint touchpoint : stage.touchpoints()) {
                all.add(new Column(x, width, touchpoint));
                x += width + GAP;
            }
            if (stage.touchpoints().isEmpty()) {
                all.add(new Column(x, width, null));
                x += width + GAP;
            }
            panels.add(new Panel(stage, start, x - start));
            start = x + GAP;
        }
        return new Columns(List.copyOf(all), List.copyOf(panels), width);
    }

    /** How wide a text can be that stands in a column. */
    double room() {
        return width - 2 * Card.PAD_X;
    }

    double left() {
        return MARGIN + LABELS;
    }

    double right() {
        return panels.isEmpty()
                ? left()
                : panels.getLast().x() + panels.getLast().width();
    }

    double pageWidth() {
        return Math.max(right() + MARGIN, LEAST_PAGE);
    }

    /** Between the margins of the page. */
    double textWidth() {
        return pageWidth() - 2 * MARGIN;
    }
}
