package dev.waymark.map.picture.drawing;

import java.util.List;

/** Texts on a ground of their own. */
record Card(Look look, List<TextBlock> texts) {
    static final double ROOM = Columns.WIDTH - 2 * 14;

    private static final double PAD_X = 14;
    private static final double PAD_Y = 10;
    private static final double BETWEEN = 4;
    private static final double EDGE = 4;

    enum Look {
        PLAIN("card"),
        PAIN("pain"),
        DELIGHT("delight"),
        /** A pain point that an action has reduced: it keeps its place, in the colour of delights. */
        RELIEF("delight");

        private final String cssClass;

        Look(String cssClass) {
            this.cssClass = cssClass;
        }
    }

    static Card of(Look look, TextBlock... texts) {
        return new Card(look, List.of(texts));
    }

    /** Whether it fills its cell; several that share a cell keep their own heights. */
    boolean stretches() {
        return look == Look.PLAIN;
    }

    double height() {
        return texts.stream().mapToDouble(TextBlock::height).sum() + BETWEEN * (texts.size() - 1) + 2 * PAD_Y;
    }

    void draw(Svg svg, double x, double top, double height) {
        svg.open("g", "class", "cell");
        svg.box(look.cssClass, x, top, Columns.WIDTH, height, look == Look.PLAIN ? 8 : 4);
        if (look != Look.PLAIN) {
            svg.box("edge-" + look.cssClass, x, top, EDGE, height, 2);
        }
        double y = top + PAD_Y;
        for (TextBlock text : texts) {
            text.draw(svg, x + PAD_X, y);
            y += text.height() + BETWEEN;
        }
        svg.close("g");
    }
}
