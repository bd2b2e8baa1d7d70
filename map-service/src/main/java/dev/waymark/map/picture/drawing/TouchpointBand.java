package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Columns.Column;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.List;

/** The heads of the columns: name, importance, whether it is a moment of truth; the frame says whether it is an exception. */
final class TouchpointBand implements Band {
    private static final double PAD = 14;
    private static final double SIGNS = 20;
    private static final double BEFORE_SIGNS = 8;

    private final Columns columns;
    private final List<TextBlock> names;

    TouchpointBand(Columns columns) {
        this.columns = columns;
        this.names = columns.all().stream().map(TouchpointBand::name).toList();
    }

    private static TextBlock name(Column column) {
        Touchpoint touchpoint = column.touchpoint();
        return touchpoint == null
                ? TextBlock.of("No touchpoints yet", TextStyle.NOTE, Card.ROOM)
                : TextBlock.of(touchpoint.name(), TextStyle.TOUCHPOINT, Card.ROOM);
    }

    @Override
    public double height() {
        return boxHeight() + 8;
    }

    private double boxHeight() {
        double tallest = names.stream().mapToDouble(TextBlock::height).max().orElse(0);
        return PAD + tallest + BEFORE_SIGNS + SIGNS + PAD;
    }

    @Override
    public void draw(Svg svg, double top) {
        for (int i = 0; i < names.size(); i++) {
            Column column = columns.all().get(i);
            Touchpoint touchpoint = column.touchpoint();
            svg.open("g", "class", "cell");
            if (touchpoint == null) {
                svg.box("nothing", column.x(), top, Columns.WIDTH, boxHeight(), 10);
            } else {
                String look = touchpoint.exception() ? "head exceptional" : "head";
                svg.box(look, column.x(), top, Columns.WIDTH, boxHeight(), 10);
                double signs = top + boxHeight() - PAD - SIGNS / 2;
                importance(svg, touchpoint, column.x() + PAD, signs);
                truth(svg, touchpoint, column.x() + Columns.WIDTH - PAD, signs);
            }
            names.get(i).draw(svg, column.x() + PAD, top + PAD);
            svg.close("g");
        }
    }

    private static void truth(Svg svg, Touchpoint touchpoint, double right, double y) {
        if (touchpoint.momentOfTruth()) {
            String word = "Moment of truth";
            double width = TextStyle.BADGE.width(word) + 10;
            svg.box("pill", right - width, y - SIGNS / 2, width, SIGNS, SIGNS / 2);
            svg.centred(TextStyle.BADGE, right - width / 2, y + 3.8, word);
        }
    }

    private static void importance(Svg svg, Touchpoint touchpoint, double x, double y) {
        Integer importance = touchpoint.importance();
        if (importance == null) {
            return;
        }
        svg.open("g", "class", "importance").words("title", "Importance %d of 5".formatted(importance));
        for (int i = 0; i < 5; i++) {
            svg.dot(i < importance ? "weight on" : "weight", x + 4 + i * 12, y, 4);
        }
        svg.close("g");
    }
}
