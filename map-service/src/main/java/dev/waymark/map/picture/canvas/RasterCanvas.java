package dev.waymark.map.picture.canvas;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints pixels. */
final class RasterCanvas extends ShapesCanvas {
    private final Graphics2D graphics;
    private final Looks looks;
    private Paint feelings = Color.GRAY;

    RasterCanvas(Graphics2D graphics, Looks looks) {
        this.graphics = graphics;
        this.looks = looks;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void feelings(double top, double bottom) {
        int last = Palette.FEELINGS.size() - 1;
        float[] stops = new float[last + 1];
        Color[] colours = new Color[last + 1];
        for (int i = 0; i <= last; i++) {
            stops[i] = i / (float) last;
            colours[i] = Color.decode(Palette.FEELINGS.get(last - i));
        }
        feelings = new LinearGradientPaint(0, (float) top, 0, (float) bottom, stops, colours);
    }

    @Override
    public void text(TextStyle style, String ink, Anchor anchor, double x, double baseline, String text) {
        if (!graphics.hitClip(
                Integer.MIN_VALUE / 2, (int) baseline - 2 * style.size, Integer.MAX_VALUE, 4 * style.size)) {
            return;
        }
        Lettering letters = Lettering.of(text, style, anchor == Anchor.RIGHT);
        Look look = looks.ink(ink);
        graphics.setPaint(paint(look.fill()));
        AffineTransform before = graphics.getTransform();
        graphics.translate(left(anchor, x, letters.width()), baseline);
        graphics.scale(letters.narrowing(), 1);
        letters.pieces().forEach(piece -> paint(piece, style));
        graphics.setTransform(before);
        if (look.struck()) {
            double from = left(anchor, x, letters.width());
            graphics.fill(new Rectangle2D.Double(from, baseline - 0.3 * style.size, letters.width(), 1));
        }
    }

    private void paint(Lettering.Piece piece, TextStyle style) {
        if (piece.glyphs() != null) {
            graphics.drawGlyphVector(piece.glyphs(), (float) piece.x(), 0);
        } else {
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(missing(piece.x(), style.size));
        }
    }

    @Override
    void paint(String names, Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        if (!graphics.hitClip(
                (int) bounds.getX() - 8,
                (int) bounds.getY() - 8,
                (int) bounds.getWidth() + 16,
                (int) bounds.getHeight() + 16)) {
            return;
        }
        Look look = looks.shape(names);
        graphics.setComposite(
                look.opacity() == null
                        ? AlphaComposite.SrcOver
                        : AlphaComposite.SrcOver.derive(look.opacity().floatValue()));
        if (look.fills()) {
            graphics.setPaint(paint(look.fill()));
            graphics.fill(shape);
        }
        if (look.strokes()) {
            graphics.setPaint(paint(look.stroke()));
            graphics.setStroke(stroke(look));
            graphics.draw(shape);
        }
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private Paint paint(@Nullable String colour) {
        return colour == null ? Color.BLACK : colour.equals(Look.FEELINGS) ? feelings : Color.decode(colour);
    }

    private static BasicStroke stroke(Look look) {
        float[] dash = dash(look.dash());
        return new BasicStroke(
                (float) look.lineWidth(),
                look.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_MITER,
                4,
                dash,
                0);
    }

    private static float @Nullable [] dash(@Nullable List<Integer> lengths) {
        if (lengths == null || lengths.isEmpty()) {
            return null;
        }
        float[] dash = new float[lengths.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = lengths.get(i);
        }
        return dash;
    }
}
