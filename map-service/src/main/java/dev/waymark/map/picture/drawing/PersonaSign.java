package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import java.awt.geom.Path2D;

/** Tells the curves of personas apart: by a shape, by a dash and by a colour. */
final class PersonaSign {
    /** More than these are not told apart. */
    static final int MOST = 6;

    private static final double SIZE = 5;

    private PersonaSign() {}

    static void draw(Canvas canvas, int persona, double x, double y) {
        String look = "marker" + persona;
        switch (persona) {
            case 0 -> canvas.dot(look, x, y, SIZE);
            case 1 -> canvas.box(look, x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE, 1);
            default -> canvas.path(look, outline(persona, x, y));
        }
    }

    private static Path2D outline(int persona, double x, double y) {
        return switch (persona) {
            case 2 -> polygon(x, y, 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0);
            case 3 -> polygon(x, y, 0, -1.2, 1.2, 1, -1.2, 1);
            case 4 -> polygon(x, y, 0, 1.2, 1.2, -1, -1.2, -1);
            default ->
                polygon(
                        x, y, -1.2, -.4, -.4, -.4, -.4, -1.2, .4, -1.2, .4, -.4, 1.2, -.4, 1.2, .4, .4, .4, .4, 1.2,
                        -.4, 1.2, -.4, .4, -1.2, .4);
        };
    }

    private static Path2D polygon(double x, double y, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + corners[0] * SIZE, y + corners[1] * SIZE);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(x + corners[i] * SIZE, y + corners[i + 1] * SIZE);
        }
        path.closePath();
        return path;
    }
}
