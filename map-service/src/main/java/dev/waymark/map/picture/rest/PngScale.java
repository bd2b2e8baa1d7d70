package dev.waymark.map.picture.rest;

import dev.waymark.map.picture.canvas.Drawing;
import dev.waymark.map.picture.canvas.PngFile;
import dev.waymark.service.problem.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How large a PNG is painted: as asked; else as it is drawn, or smaller where it would have too many pixels. */
final class PngScale {
    private static final double LARGEST = 4;
    private static final String NUMBER = "\\d(\\.\\d{1,3})?|\\.\\d{1,3}";

    private PngScale() {}

    static double of(@Nullable String wanted, Drawing drawing) {
        double possible = Math.min(LARGEST, PngFile.largestScale(drawing));
        if (wanted == null) {
            return Math.min(1, possible);
        }
        double scale = wanted.matches(NUMBER) ? Double.parseDouble(wanted) : 0;
        if (scale < .05 || scale > LARGEST) {
            throw Refusal.invalid("scale", "must be a number from 0.05 to 4");
        }
        if (scale > possible) {
            throw Refusal.invalid(
                    "scale",
                    String.format(
                            Locale.ROOT,
                            "must be at most %.2f for this map: the picture would be too large",
                            possible));
        }
        return scale;
    }
}
