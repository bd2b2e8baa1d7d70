package dev.waymark.map.picture.canvas;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.jspecify.annotations.Nullable;

/** Takes strokes as Java's shapes, for files that know no groups. */
abstract class ShapesCanvas implements Canvas {
    abstract void paint(String look, Shape shape);

    @Override
    public Canvas open(String name, @Nullable String words) {
        return this;
    }

    @Override
    public void close() {}

    @Override
    public void box(String look, double x, double y, double width, double height, double radius) {
        paint(look, new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius));
    }

    @Override
    public void dot(String look, double x, double y, double radius) {
        paint(look, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    @Override
    public void line(String look, double x1, double y1, double x2, double y2) {
        Path2D line = new Path2D.Double();
        line.moveTo(x1, y1);
        line.lineTo(x2, y2);
        paint(look, line);
    }

    @Override
    public void path(String look, Path2D path) {
        paint(look, path);
    }

    static double left(Anchor anchor, double x, double width) {
        return switch (anchor) {
            case LEFT -> x;
            case MIDDLE -> x - width / 2;
            case RIGHT -> x - width;
        };
    }

    /** What stands for a sign that no font has. */
    static Shape missing(double x, double size) {
        return new RoundRectangle2D.Double(x + .15 * size, -.75 * size, .7 * size, .8 * size, .3 * size, .3 * size);
    }
}
