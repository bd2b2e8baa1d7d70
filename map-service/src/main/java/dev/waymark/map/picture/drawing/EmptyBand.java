package dev.waymark.map.picture.drawing;

/** Stands where the stages will be. */
final class EmptyBand implements Band {
    private static final double HEIGHT = 200;

    private final Columns columns;

    EmptyBand(Columns columns) {
        this.columns = columns;
    }

    @Override
    public double height() {
        return HEIGHT;
    }

    @Override
    public void draw(Svg svg, double top) {
        double width = columns.textWidth();
        svg.box("nothing", Columns.MARGIN, top, width, HEIGHT, 14);
        svg.centred(TextStyle.GOAL, Columns.MARGIN + width / 2, top + HEIGHT / 2 - 2, "This map has no stages yet");
        svg.centred(
                TextStyle.CAPTION,
                Columns.MARGIN + width / 2,
                top + HEIGHT / 2 + 26,
                "Add the first one, and the picture grows from here.");
    }
}
