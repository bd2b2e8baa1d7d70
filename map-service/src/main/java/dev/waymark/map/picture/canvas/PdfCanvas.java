package dev.waymark.map.picture.canvas;

import java.awt.Color;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the operators of a PDF page (ISO 32000-2). What they refer to by name is in its {@link PdfResources}. */
final class PdfCanvas extends ShapesCanvas {
    private final StringBuilder out = new StringBuilder();
    private final Looks looks;
    private final PdfResources resources;
    /** Where the current row of letters began. */
    private double lineX;

    PdfCanvas(Looks looks, PdfResources resources) {
        this.looks = looks;
        this.resources = resources;
    }

    @Override
    public void feelings(double top, double bottom) {
        resources.feelings(top, bottom);
    }

    @Override
    public void text(TextStyle style, String ink, Anchor anchor, double x, double baseline, String text) {
        Lettering letters = Lettering.of(text, style, anchor == Anchor.RIGHT);
        Look look = looks.ink(ink);
        double left = left(anchor, x, letters.width());
        colour(look.fill(), false);
        lineX = 0;
        operator("BT");
        operator("Tm", precise(letters.narrowing()), "0", "0", "-1", Numbers.of(left), Numbers.of(baseline));
        letters.pieces().forEach(piece -> show(piece, style));
        operator("ET");
        if (look.struck()) {
            operator("re", Numbers.of(left), Numbers.of(baseline - 0.3 * style.size), Numbers.of(letters.width()), "1");
            operator("f");
        }
    }

    private void show(Lettering.Piece piece, TextStyle style) {
        if (piece.glyphs() == null || piece.font() == null) {
            PdfGlyphs.Sign box = resources.glyphs().box(piece.text());
            show(List.of(box), List.of(new Point2D.Double(piece.x(), 0)), style.size);
            return;
        }
        GlyphVector glyphs = piece.glyphs();
        double from = piece.x();
        show(
                resources.glyphs().signs(piece.font(), glyphs, piece.text()),
                PdfGlyphs.visible(glyphs)
                        .mapToObj(glyphs::getGlyphPosition)
                        .map(at -> new Point2D.Double(from + at.getX(), at.getY()))
                        .toList(),
                style.size);
    }

    /** Signs of one font and at one height in one go, with the spaces between them that the script wants. */
    private void show(List<PdfGlyphs.Sign> signs, List<Point2D.Double> places, int size) {
        StringBuilder row = new StringBuilder();
        PdfGlyphs.@Nullable Sign before = null;
        double rise = 0;
        double rowStart = 0;
        double penX = 0;
        for (int i = 0; i < signs.size(); i++) {
            PdfGlyphs.Sign sign = signs.get(i);
            Point2D.Double place = places.get(i);
            boolean goesOn = before != null && before.font() == sign.font() && Math.abs(rise - place.y) < .05;
            if (!goesOn) {
                show(row, before, rise, rowStart, size);
                row.setLength(0);
                rise = place.y;
                rowStart = place.x;
                penX = place.x;
            }
            double gap = (penX - place.x) * 1000 / size;
            if (Math.abs(gap) >= 1) {
                row.append(Math.round(gap));
                penX = place.x;
            }
            row.append("<%02x>".formatted(sign.code()));
            penX += sign.width() * size / 1000;
            before = sign;
        }
        show(row, before, rise, rowStart, size);
    }

    private void show(StringBuilder row, PdfGlyphs.@Nullable Sign last, double rise, double from, int size) {
        if (last == null) {
            return;
        }
        operator("Td", precise(from - lineX), "0");
        lineX = from;
        operator("Tf", "/F" + last.font(), Integer.toString(size));
        operator("Ts", Numbers.of(-rise));
        operator("TJ", "[" + row + "]");
    }

    @Override
    void paint(String names, Shape shape) {
        Look look = looks.shape(names);
        boolean apart = look.opacity() != null || look.dash() != null || look.round();
        if (apart) {
            operator("q");
        }
        if (look.opacity() != null) {
            operator("gs", "/" + resources.opacity(look.opacity()));
        }
        if (look.fills()) {
            colour(look.fill(), false);
        }
        if (look.strokes()) {
            stroke(look);
        }
        outline(out, shape);
        operator(look.fills() ? look.strokes() ? "B" : "f" : look.strokes() ? "S" : "n");
        if (apart) {
            operator("Q");
        }
    }

    private void stroke(Look look) {
        colour(look.stroke(), true);
        operator("w", Numbers.of(look.lineWidth()));
        if (look.round()) {
            operator("J", "1");
        }
        if (look.dash() != null) {
            String lengths = look.dash().stream().map(String::valueOf).collect(Collectors.joining(" "));
            operator("d", "[" + lengths + "]", "0");
        }
    }

    private void colour(@Nullable String colour, boolean stroke) {
        if (Look.FEELINGS.equals(colour)) {
            operator(stroke ? "CS" : "cs", "/Pattern");
            operator(stroke ? "SCN" : "scn", "/" + resources.feelings());
            return;
        }
        Color rgb = colour == null ? Color.BLACK : Color.decode(colour);
        operator(
                stroke ? "RG" : "rg",
                precise(rgb.getRed() / 255.0),
                precise(rgb.getGreen() / 255.0),
                precise(rgb.getBlue() / 255.0));
    }

    /** As path operators; PDF knows no quadratic curves. */
    static void outline(StringBuilder out, Shape shape) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            int segment = it.currentSegment(at);
            if (segment == PathIterator.SEG_QUADTO) {
                double[] cubic = {
                    x + 2 * (at[0] - x) / 3,
                    y + 2 * (at[1] - y) / 3,
                    at[2] + 2 * (at[0] - at[2]) / 3,
                    at[3] + 2 * (at[1] - at[3]) / 3,
                    at[2],
                    at[3]
                };
                System.arraycopy(cubic, 0, at, 0, 6);
                segment = PathIterator.SEG_CUBICTO;
            }
            int numbers = segment == PathIterator.SEG_CLOSE ? 0 : segment == PathIterator.SEG_CUBICTO ? 6 : 2;
            for (int i = 0; i < numbers; i++) {
                out.append(Numbers.of(at[i])).append(' ');
            }
            out.append("mlqch".charAt(segment)).append('\n');
            if (numbers > 0) {
                x = at[numbers - 2];
                y = at[numbers - 1];
            }
        }
    }

    private void operator(String name, String... operands) {
        for (String operand : operands) {
            out.append(operand).append(' ');
        }
        out.append(name).append('\n');
    }

    private static String precise(double value) {
        long thousandths = Math.round(value * 1000);
        return thousandths % 1000 == 0
                ? Long.toString(thousandths / 1000)
                : BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
