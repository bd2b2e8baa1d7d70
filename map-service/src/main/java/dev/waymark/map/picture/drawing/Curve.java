package dev.waymark.map.picture.drawing;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * A smooth line through points from left to right that never swings beyond them: piecewise cubic, monotone (Fritsch and
 * Carlson 1980, with Butland's slopes).
 */
final class Curve {
    record Point(double x, double y) {}

    private Curve() {}

    /** Empty for fewer than two points. */
    static Path2D through(List<Point> points) {
        Path2D path = new Path2D.Double();
        if (points.size() < 2) {
            return path;
        }
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (int i = 0; i + 1 < points.size(); i++) {
            Point from = points.get(i);
            Point to = points.get(i + 1);
            double third = (to.x() - from.x()) / 3;
            path.curveTo(
                    from.x() + third,
                    from.y() + third * slope(points, i),
                    to.x() - third,
                    to.y() - third * slope(points, i + 1),
                    to.x(),
                    to.y());
        }
        return path;
    }

    private static double slope(List<Point> points, int i) {
        if (i == 0 || i == points.size() - 1) {
            return 0;
        }
        double before = rise(points.get(i - 1), points.get(i));
        double after = rise(points.get(i), points.get(i + 1));
        return before * after <= 0 ? 0 : 2 * before * after / (before + after);
    }

    private static double rise(Point from, Point to) {
        return (to.y() - from.y()) / (to.x() - from.x());
    }
}
