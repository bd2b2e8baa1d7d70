package dev.waymark.map.picture.drawing;

import java.util.Locale;

/** Writes SVG elements: escaped, with coordinates to a tenth of a pixel. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** Attributes as name, value, name, value … */
    Svg open(String element, Object... attributes) {
        start(element, attributes).append(">\n");
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    Svg draw(String element, Object... attributes) {
        start(element, attributes).append("/>\n");
        return this;
    }

    Svg words(String element, String text, Object... attributes) {
        start(element, attributes).append('>').append(escaped(XmlText.of(text)));
        return close(element);
    }

    Svg box(String cssClass, double x, double y, double width, double height, double radius) {
        return draw("rect", "class", cssClass, "x", x, "y", y, "width", width, "height", height, "rx", radius);
    }

    Svg dot(String cssClass, double x, double y, double radius) {
        return draw("circle", "class", cssClass, "cx", x, "cy", y, "r", radius);
    }

    Svg line(String cssClass, double x1, double y1, double x2, double y2) {
        return draw("line", "class", cssClass, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    Svg path(String cssClass, String path) {
        return draw("path", "class", cssClass, "d", path);
    }

    Svg text(TextStyle style, double x, double baseline, String text) {
        return words("text", text, "class", style.cssClass(), "x", x, "y", baseline);
    }

    Svg centred(TextStyle style, double x, double baseline, String text) {
        return words("text", text, "class", style.cssClass(), "x", x, "y", baseline, "text-anchor", "middle");
    }

    Svg rightToLeft(TextStyle style, double right, double baseline, String text) {
        return words("text", text, "class", style.cssClass(), "x", right, "y", baseline, "direction", "rtl");
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private StringBuilder start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Double number ? number(number) : value.toString();
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
