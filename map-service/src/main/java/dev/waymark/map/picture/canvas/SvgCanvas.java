package dev.waymark.map.picture.canvas;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.jspecify.annotations.Nullable;

/** Writes SVG elements: escaped, with coordinates to a tenth of a pixel. */
final class SvgCanvas implements Canvas {
    private final StringBuilder out = new StringBuilder();

    @Override
    public Canvas open(String name, @Nullable String words) {
        start("g", "class", name).append(">\n");
        if (words != null) {
            words("title", words);
        }
        return this;
    }

    @Override
    public void close() {
        out.append("</g>\n");
    }

    @Override
    public void box(String look, double x, double y, double width, double height, double radius) {
        draw("rect", "class", look, "x", x, "y", y, "width", width, "height", height, "rx", radius);
    }

    @Override
    public void dot(String look, double x, double y, double radius) {
        draw("circle", "class", look, "cx", x, "cy", y, "r", radius);
    }

    @Override
    public void line(String look, double x1, double y1, double x2, double y2) {
        draw("line", "class", look, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    @Override
    public void path(String look, Path2D path) {
        draw("path", "class", look, "d", data(path));
    }

    @Override
    public void feelings(double top, double bottom) {
        start("linearGradient", "id", "feelings", "gradientUnits", "userSpaceOnUse");
        attributes("x1", 0, "x2", 0, "y1", top, "y2", bottom).append(">\n");
        int steps = Palette.FEELINGS.size() - 1;
        for (int i = steps; i >= 0; i--) {
            draw("stop", "offset", (steps - i) * 100 / steps + "%", "class", "s" + i);
        }
        out.append("</linearGradient>\n");
    }

    @Override
    public void text(TextStyle style, String ink, Anchor anchor, double x, double baseline, String text) {
        start("text", "class", ink, "x", x, "y", baseline);
        switch (anchor) {
            case LEFT -> {}
            case MIDDLE -> attributes("text-anchor", "middle");
            case RIGHT -> attributes("direction", "rtl");
        }
        out.append('>').append(escaped(XmlText.of(text))).append("</text>\n");
    }

    SvgCanvas words(String element, String text, Object... attributes) {
        start(element, attributes)
                .append('>')
                .append(escaped(XmlText.of(text)))
                .append("</")
                .append(element)
                .append(">\n");
        return this;
    }

    /** Attributes as name, value, name, value … */
    SvgCanvas draw(String element, Object... attributes) {
        start(element, attributes).append("/>\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String data(Path2D path) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
            int segment = it.currentSegment(at);
            data.append(data.isEmpty() ? "" : " ").append("MLQCZ".charAt(segment));
            for (int i = 0; i < new int[] {1, 1, 2, 3, 0}[segment]; i++) {
                data.append(i == 0 ? "" : " ")
                        .append(Numbers.of(at[2 * i]))
                        .append(' ')
                        .append(Numbers.of(at[2 * i + 1]));
            }
        }
        return data.toString();
    }

    private StringBuilder start(String element, Object... attributes) {
        out.append('<').append(element);
        return attributes(attributes);
    }

    private StringBuilder attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Number number ? Numbers.of(number.doubleValue()) : value.toString();
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(text))
                    .append('"');
        }
        return out;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
