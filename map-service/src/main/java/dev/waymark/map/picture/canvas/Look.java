package dev.waymark.map.picture.canvas;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How something looks; what is absent is left to the look beneath.
 *
 * @param fill a colour, {@link #NONE} or {@link #FEELINGS}
 * @param stroke the same
 * @param dash lengths of dashes and of the gaps between them; empty for a whole line
 * @param round whether lines end round
 * @param italic whether letters lean
 * @param struck whether letters are struck through
 */
record Look(
        @Nullable String fill,
        @Nullable String stroke,
        @Nullable Double strokeWidth,
        @Nullable Double opacity,
        @Nullable List<Integer> dash,
        boolean round,
        boolean italic,
        boolean struck) {
    static final String NONE = "none";
    static final String FEELINGS = "url(#feelings)";

    private static final Look NOTHING = new Look(null, null, null, null, null, false, false, false);

    static Look fill(String colour) {
        return new Look(colour, null, null, null, null, false, false, false);
    }

    static Look line(String colour, double width) {
        return new Look(NONE, colour, width, null, null, false, false, false);
    }

    static Look strike() {
        return new Look(null, null, null, null, null, false, false, true);
    }

    Look edged(String colour, double width) {
        return new Look(fill, colour, width, opacity, dash, round, italic, struck);
    }

    Look dashed(Integer... lengths) {
        return new Look(fill, stroke, strokeWidth, opacity, List.of(lengths), round, italic, struck);
    }

    Look faint(double newOpacity) {
        return new Look(fill, stroke, strokeWidth, newOpacity, dash, round, italic, struck);
    }

    Look rounded() {
        return new Look(fill, stroke, strokeWidth, opacity, dash, true, italic, struck);
    }

    Look leaning() {
        return new Look(fill, stroke, strokeWidth, opacity, dash, round, true, struck);
    }

    /** This one, where the other has nothing to say. */
    Look under(Look other) {
        return new Look(
                other.fill == null ? fill : other.fill,
                other.stroke == null ? stroke : other.stroke,
                other.strokeWidth == null ? strokeWidth : other.strokeWidth,
                other.opacity == null ? opacity : other.opacity,
                other.dash == null ? dash : other.dash,
                round || other.round,
                italic || other.italic,
                struck || other.struck);
    }

    static Look stacked(List<Look> looks) {
        return looks.stream().reduce(NOTHING, Look::under);
    }

    boolean fills() {
        return fill != null && !fill.equals(NONE);
    }

    boolean strokes() {
        return stroke != null && !stroke.equals(NONE);
    }

    double lineWidth() {
        return strokeWidth == null ? 1 : strokeWidth;
    }

    String css() {
        StringBuilder css = new StringBuilder();
        say(css, "fill", fill);
        say(css, "stroke", stroke);
        say(css, "stroke-width", strokeWidth == null ? null : Numbers.of(strokeWidth));
        say(css, "opacity", opacity == null ? null : opacity.toString());
        say(
                css,
                "stroke-dasharray",
                dash == null ? null : dash.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        say(css, "stroke-linecap", round ? "round" : null);
        say(css, "font-style", italic ? "italic" : null);
        say(css, "text-decoration", struck ? "line-through" : null);
        return css.toString();
    }

    private static void say(StringBuilder css, String property, @Nullable String value) {
        if (value != null) {
            css.append(css.isEmpty() ? "" : ";").append(property).append(':').append(value);
        }
    }
}
