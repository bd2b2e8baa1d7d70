package dev.waymark.map.picture.drawing;

/** What the signs mean. */
final class LegendBand implements Band {
    private static final double SIGN = 34;
    private static final double APART = 26;

    private final boolean measured;

    LegendBand(boolean measured) {
        this.measured = measured;
    }

    @Override
    public double height() {
        return 56;
    }

    @Override
    public void draw(Svg svg, double top) {
        double y = top + 36;
        double x = Columns.MARGIN;
        svg.line("sample", x, y, x + 24, y);
        Face.draw(svg, 1, x + 12, y, 8);
        x = word(svg, x, y, "Feeling as mapped by the team");
        if (measured) {
            svg.line("measured", x, y, x + 24, y);
            svg.dot("mark", x + 12, y, 5);
            x = word(svg, x, y, "Feeling measured, with 95 % interval");
        }
        svg.dot("halo", x + 12, y, 8);
        x = word(svg, x, y, "Moment of truth");
        svg.dot("weight on", x + 1, y, 4);
        svg.dot("weight on", x + 12, y, 4);
        svg.dot("weight", x + 23, y, 4);
        x = word(svg, x, y, "Importance to the customer, of five");
        svg.box("head exceptional", x, y - 8, 24, 16, 4);
        word(svg, x, y, "Exception path");
    }

    private static double word(Svg svg, double x, double y, String word) {
        svg.text(TextStyle.NOTE, x + SIGN, y + 4, word);
        return x + SIGN + TextStyle.NOTE.width(word) + APART;
    }
}
