package dev.waymark.map.picture.drawing;

import java.util.List;

/** A feeling as a face: its colour and its mouth say the same. */
final class Face {
    private static final List<String> WORDS = List.of("Very bad", "Bad", "Neutral", "Good", "Very good");

    private Face() {}

    static String word(int feeling) {
        return WORDS.get(feeling + 2);
    }

    static void draw(Svg svg, int feeling, double x, double y, double radius) {
        svg.dot("face f" + (feeling + 2), x, y, radius);
        double eye = radius * 0.36;
        svg.dot("eye", x - eye, y - radius * 0.2, radius * 0.11);
        svg.dot("eye", x + eye, y - radius * 0.2, radius * 0.11);
        double corner = radius * 0.44;
        double bend = feeling * radius * 0.3;
        double mouth = y + radius * 0.38 - bend * 0.35;
        svg.path(
                "mouth",
                "M%s %s Q%s %s %s %s"
                        .formatted(
                                Svg.number(x - corner),
                                Svg.number(mouth),
                                Svg.number(x),
                                Svg.number(mouth + bend),
                                Svg.number(x + corner),
                                Svg.number(mouth)));
    }
}
