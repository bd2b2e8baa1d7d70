package dev.waymark.map.picture.drawing;

/** A line of the service blueprint, between what one side sees and what it does not. */
final class LineBand implements Band {
    private static final double HEIGHT = 34;

    private final TextBlock label;
    private final Columns columns;

    LineBand(String label, Columns columns) {
        this.label = TextBlock.of(label, TextStyle.NOTE, Columns.LABELS - 8);
        this.columns = columns;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Svg svg, double top) {
        double y = top + HEIGHT / 2 - 6;
        label.draw(svg, Columns.MARGIN, y - label.height() / 2);
        svg.line("blueprint", columns.left(), y, columns.right(), y);
    }
}
