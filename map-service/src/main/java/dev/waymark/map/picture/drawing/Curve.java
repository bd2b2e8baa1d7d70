package dev.waymark.map.picture.drawing;

import java.util.List;

/**
 * A smooth line through points from left to right that never swings beyond them: piecewise cubic, monotone (Fritsch and
 * Carlson 1980, with Butland's slopes).
 */
final class Curve {
    record Point(double x, double y) {}

    private Curve() {}

    /** As SVG path data; empty for fewer than two points. */
    static String through(List<Point> points) {
        if (points.size() < 2) {
            return "";
        }
        StringBuilder path = new StringBuilder("M")
                .append(pair(points.getFirst().x(), points.getFirst().y()));
        for (int i = 0; i + 1 < points.size(); i++) {
            Point from = points.get(i);
            Point to = points.get(i + 1);
            double third = (to.x() - from.x()) / 3;
            path.append(" C")
                    .append(pair(from.x() + third, from.y() + third * slope(points, i)))
                    .append(' ')
                    .append(pair(to.x() - third, to.y() - third * slope(points, i + 1)))
                    .append(' ')
                    .append(pair(to.x(), to.y()));
        }
        return path.toString();
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

    private static String pair(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
