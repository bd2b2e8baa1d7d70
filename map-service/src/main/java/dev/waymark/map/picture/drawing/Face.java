package dev.waymark.map.picture.drawing;

import dev.waymark.map.picture.canvas.Canvas;
import java.awt.geom.Path2D;
import java.util.List;

/** A feeling as a face: its colour and its mouth say the same. */
final class Face {
    private static final List<String> WORDS = List.of("Very bad", "Bad", "Neutral", "Good", "Very good");

    private Face() {}

    static String word(int feeling) {
        return WORDS.get(feeling + 2);
    }

    static void draw(Canvas canvas, int feeling, double x, double y, double radius) {
        canvas.dot("face f" + (feeling + 2), x, y, radius);
        double eye = radius * 0.36;
        canvas.dot("eye", x - eye, y - radius * 0.2, radius * 0.11);
        canvas.dot("eye", x + eye, y - radius * 0.2, radius * 0.11);
        double corner = radius * 0.44;
        double bend = feeling * radius * 0.3;
        double lips = y + radius * 0.38 - bend * 0.35;
        Path2D mouth = new Path2D.Double();
        mouth.moveTo(x - corner, lips);
        mouth.quadTo(x, lips + bend, x + corner, lips);
        canvas.path("mouth", mouth);
    }
}
