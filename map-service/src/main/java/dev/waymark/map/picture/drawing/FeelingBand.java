package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.drawing.Columns.Column;
import dev.waymark.map.picture.drawing.Curve.Point;
import dev.waymark.map.picture.drawing.Scene.Mean;
import dev.waymark.map.picture.drawing.Scene.Measured;
import dev.waymark.map.picture.drawing.Scene.Touchpoint;
import java.util.ArrayList;
import java.util.List;

/** The feeling curve over all touchpoints; beside it, where customers were asked, the measured one with its intervals. */
final class FeelingBand implements Band {
    private static final double HEIGHT = 248;
    private static final double EDGE = 34;
    private static final double UNIT = (HEIGHT - 2 * EDGE) / 4;
    private static final double RADIUS = 14;
    /** Measured points stand a little to the right, so that a face hides none. */
    private static final double ASIDE = 30;

    private final Columns columns;

    FeelingBand(Columns columns) {
        this.columns = columns;
    }

    @Override
    public double height() {
        return HEIGHT + 8;
    }

    @Override
    public void draw(Svg svg, double top) {
        axis(svg, top);
        mappedCurve(svg, top);
        measuredCurve(svg, top);
        for (Column column : columns.all()) {
            Touchpoint touchpoint = column.touchpoint();
            if (touchpoint != null && touchpoint.feeling() != null) {
                face(svg, touchpoint, touchpoint.feeling(), column.centre(), y(top, touchpoint.feeling()));
            }
        }
    }

    private void axis(Svg svg, double top) {
        for (int feeling = -2; feeling <= 2; feeling++) {
            double y = y(top, feeling);
            svg.line(feeling == 0 ? "grid zero" : "grid", columns.left(), y, columns.right(), y);
            Face.draw(svg, feeling, Columns.MARGIN + 9, y, 9);
            svg.text(TextStyle.LANE, Columns.MARGIN + 26, y + 4.2, Face.word(feeling));
        }
    }

    private void mappedCurve(Svg svg, double top) {
        List<Point> points = new ArrayList<>();
        for (Column column : columns.all()) {
            Touchpoint touchpoint = column.touchpoint();
            if (touchpoint != null && touchpoint.feeling() != null) {
                points.add(new Point(column.centre(), y(top, touchpoint.feeling())));
            }
        }
        String curve = Curve.through(points);
        if (curve.isEmpty()) {
            return;
        }
        svg.open(
                "linearGradient",
                "id",
                "feeling",
                "gradientUnits",
                "userSpaceOnUse",
                "x1",
                0.0,
                "x2",
                0.0,
                "y1",
                y(top, 2),
                "y2",
                y(top, -2));
        for (int feeling = 2; feeling >= -2; feeling--) {
            svg.draw("stop", "offset", (2 - feeling) * 25 + "%", "class", "s" + (feeling + 2));
        }
        svg.close("linearGradient");
        String down = " L%s %s L%s %s Z"
                .formatted(
                        Svg.number(points.getLast().x()), Svg.number(y(top, 0)),
                        Svg.number(points.getFirst().x()), Svg.number(y(top, 0)));
        svg.path("under", curve + down);
        svg.path("mapped", curve);
    }

    private void measuredCurve(Svg svg, double top) {
        List<Point> points = new ArrayList<>();
        for (Column column : columns.all()) {
            Touchpoint touchpoint = column.touchpoint();
            Measured measured = touchpoint == null ? null : touchpoint.measured();
            if (measured != null && measured.mean() != null) {
                Mean mean = measured.mean();
                double x = column.centre() + ASIDE;
                svg.line("interval", x, y(top, mean.low()), x, y(top, mean.high()));
                points.add(new Point(x, y(top, mean.value())));
            }
        }
        svg.path("measured", Curve.through(points));
        points.forEach(point -> svg.dot("mark", point.x(), point.y(), 5));
    }

    private static void face(Svg svg, Touchpoint touchpoint, int feeling, double x, double y) {
        svg.open("g", "class", "feeling")
                .words("title", "%s: %s (%+d)".formatted(touchpoint.name(), Face.word(feeling), feeling));
        if (touchpoint.momentOfTruth()) {
            svg.dot("halo", x, y, RADIUS + 6);
        }
        Face.draw(svg, feeling, x, y, RADIUS);
        svg.close("g");
    }

    private static double y(double top, double feeling) {
        return top + EDGE + (2 - Math.clamp(feeling, -2, 2)) * UNIT;
    }
}
