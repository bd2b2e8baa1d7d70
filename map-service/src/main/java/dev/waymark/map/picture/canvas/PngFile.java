package dev.waymark.map.picture.canvas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A drawing as PNG. */
public final class PngFile {
    /** More pixels than this are not painted. */
    public static final long MOST_PIXELS = 40_000_000;

    /** Nor more in a row or a column. */
    public static final int LONGEST_SIDE = 24_000;

    private PngFile() {}

    /**
     * Paints it.
     *
     * @param scale pixels for each pixel of the drawing, at most {@link #largestScale}
     */
    public static byte[] of(Drawing drawing, Theme theme, double scale) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageIO.write(new Strips(drawing, new Looks(theme.palette()), scale), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The largest scale, in hundredths, at which the drawing has no more pixels than are painted. */
    public static double largestScale(Drawing drawing) {
        double bySide = (LONGEST_SIDE - 1) / Math.max(drawing.width(), drawing.height());
        double byPixels = Math.sqrt(MOST_PIXELS / (drawing.width() + 1) / (drawing.height() + 1));
        return Math.floor(100 * Math.min(bySide, byPixels)) / 100;
    }

    static int pixels(double length, double scale) {
        return Math.max(1, (int) Math.ceil(length * scale));
    }
}
