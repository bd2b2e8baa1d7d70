package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import java.util.List;

/** Texts on a ground of their own. */
record Card(Look look, List<TextBlock> texts) {
    static final double PAD_X = 14;

    private static final double PAD_Y = 10;
    private static final double BETWEEN = 4;
    private static final double EDGE = 4;

    enum Look {
        PLAIN("card"),
        ADDED("added"),
        CHANGED("changed"),
        GONE("ghost"),
        PAIN("pain"),
        DELIGHT("delight"),
        /** A pain point that is less of one now: it keeps its place, in the colour of delights. */
        RELIEF("delight");

        private final String name;

        Look(String name) {
            this.name = name;
        }

        private boolean hasEdge() {
            return this == PAIN || this == DELIGHT || this == RELIEF;
        }
    }

    static Card of(Look look, TextBlock... texts) {
        return new Card(look, List.of(texts));
    }

    double height() {
        return texts.stream().mapToDouble(TextBlock::height).sum() + BETWEEN * (texts.size() - 1) + 2 * PAD_Y;
    }

    void draw(Canvas canvas, double x, double top, double width, double height) {
        canvas.open("cell", null);
        canvas.box(look.name, x, top, width, height, look.hasEdge() ? 4 : 8);
        if (look.hasEdge()) {
            canvas.box("edge-" + look.name, x, top, EDGE, height, 2);
        }
        double y = top + PAD_Y;
        for (TextBlock text : texts) {
            text.draw(canvas, x + PAD_X, y);
            y += text.height() + BETWEEN;
        }
        canvas.close();
    }
}
