package dev.waymark.map.picture.canvas;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/** A drawing in pixels, painted strip by strip while it is read from top to bottom: however high, it takes little memory. */
@SuppressWarnings("JdkObsolete") // the interface wants a Vector
final class Strips implements RenderedImage {
    private static final int HIGH = 256;

    private final Drawing drawing;
    private final Looks looks;
    private final double scale;
    private final int width;
    private final int height;
    private final BufferedImage strip;
    private int painted = -1;

    Strips(Drawing drawing, Looks looks, double scale) {
        this.drawing = drawing;
        this.looks = looks;
        this.scale = scale;
        this.width = PngFile.pixels(drawing.width(), scale);
        this.height = PngFile.pixels(drawing.height(), scale);
        this.strip = new BufferedImage(width, HIGH, BufferedImage.TYPE_INT_RGB);
    }

    /** A strip. Valid until the next one is asked for. */
    @Override
    public Raster getTile(int tileX, int tileY) {
        if (painted != tileY) {
            painted = tileY;
            paint(tileY * HIGH);
        }
        return strip.getRaster().createTranslatedChild(0, tileY * HIGH);
    }

    @Override
    public Raster getData(Rectangle wanted) {
        WritableRaster rows = getColorModel()
                .createCompatibleWritableRaster(wanted.width, wanted.height)
                .createWritableTranslatedChild(wanted.x, wanted.y);
        for (int tile = wanted.y / HIGH; tile * HIGH < wanted.y + wanted.height; tile++) {
            Rectangle part = wanted.intersection(new Rectangle(0, tile * HIGH, width, HIGH));
            rows.setRect(getTile(0, tile).createChild(part.x, part.y, part.width, part.height, part.x, part.y, null));
        }
        return rows;
    }

    private void paint(int from) {
        Graphics2D graphics = strip.createGraphics();
        try {
            graphics.translate(0, -from);
            graphics.scale(scale, scale);
            RasterCanvas canvas = new RasterCanvas(graphics, looks);
            canvas.box("page", -1, -1, drawing.width() + 2, drawing.height() + 2, 0);
            drawing.draw(canvas);
        } finally {
            graphics.dispose();
        }
    }

    @Override
    public Raster getData() {
        return getData(new Rectangle(0, 0, width, height));
    }

    @Override
    public WritableRaster copyData(@Nullable WritableRaster raster) {
        WritableRaster copy = raster == null ? getColorModel().createCompatibleWritableRaster(width, height) : raster;
        copy.setRect(getData(copy.getBounds()));
        return copy;
    }

    @Override
    public Vector<RenderedImage> getSources() {
        return new Vector<>();
    }

    @Override
    public Object getProperty(String name) {
        return Image.UndefinedProperty;
    }

    @Override
    public String[] getPropertyNames() {
        return new String[0];
    }

    @Override
    public ColorModel getColorModel() {
        return strip.getColorModel();
    }

    @Override
    public SampleModel getSampleModel() {
        return strip.getSampleModel();
    }

    @Override
    public int getWidth() {
        return width;
    }

    @Override
    public int getHeight() {
        return height;
    }

    @Override
    public int getMinX() {
        return 0;
    }

    @Override
    public int getMinY() {
        return 0;
    }

    @Override
    public int getNumXTiles() {
        return 1;
    }

    @Override
    public int getNumYTiles() {
        return (height + HIGH - 1) / HIGH;
    }

    @Override
    public int getMinTileX() {
        return 0;
    }

    @Override
    public int getMinTileY() {
        return 0;
    }

    @Override
    public int getTileWidth() {
        return width;
    }

    @Override
    public int getTileHeight() {
        return HIGH;
    }

    @Override
    public int getTileGridXOffset() {
        return 0;
    }

    @Override
    public int getTileGridYOffset() {
        return 0;
    }
}
