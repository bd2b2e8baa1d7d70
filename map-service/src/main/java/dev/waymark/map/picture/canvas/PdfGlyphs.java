package dev.waymark.map.picture.canvas;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * The letters of a PDF as outlines, each drawn once, with the text they stand for. So whatever font the JVM has shaped
 * them with, they look the same everywhere and can be searched and copied.
 */
final class PdfGlyphs {
    private static final int IN_A_FONT = 255;
    private static final int EM = 1000;

    /**
     * A letter in the PDF.
     *
     * @param font which of its fonts
     * @param code from 1; the code of a letter in its font
     * @param width in thousandths of its size
     */
    record Sign(int font, int code, double width) {}

    private record Key(String font, int glyph, String text) {}

    private record Outline(Shape shape, double width) {}

    private final Map<Key, Sign> signs = new HashMap<>();
    private final List<PdfFont> fonts = new ArrayList<>();

    /** In the order they stand on the line. */
    List<Sign> signs(Font font, GlyphVector glyphs, String text) {
        TreeSet<Integer> starts = new TreeSet<>();
        visible(glyphs).forEach(i -> starts.add(glyphs.getGlyphCharIndex(i)));
        TreeSet<Integer> told = new TreeSet<>();
        List<Sign> found = new ArrayList<>();
        visible(glyphs).forEach(i -> {
            int start = glyphs.getGlyphCharIndex(i);
            Integer next = starts.higher(start);
            String stands = told.add(start) ? text.substring(start, next == null ? text.length() : next) : "";
            int glyph = glyphs.getGlyphCode(i);
            found.add(sign(new Key(font.getFontName() + font.getStyle(), glyph, stands), () -> outline(font, glyph)));
        });
        return found;
    }

    /** For a sign that no font has. */
    Sign box(String text) {
        return sign(new Key("", 0, text), () -> {
            Shape outer = ShapesCanvas.missing(0, EM);
            return new Outline(new BasicStroke(EM / 14f).createStrokedShape(outer), EM);
        });
    }

    /** Those that leave a trace or take room; shaping leaves empty places where letters have joined. */
    static IntStream visible(GlyphVector glyphs) {
        return IntStream.range(0, glyphs.getNumGlyphs()).filter(i -> (glyphs.getGlyphCode(i) & 0xFFFF) != 0xFFFF);
    }

    void putInto(PDDocument document, PDResources resources) throws IOException {
        for (int i = 0; i < fonts.size(); i++) {
            resources.put(COSName.getPDFName("F" + i), fonts.get(i).in(document));
        }
    }

    private Sign sign(Key key, Supplier<Outline> outline) {
        return signs.computeIfAbsent(key, _ -> {
            if (fonts.isEmpty() || fonts.getLast().size() == IN_A_FONT) {
                fonts.add(new PdfFont());
            }
            Outline drawn = outline.get();
            int code = fonts.getLast().add(drawn.shape(), drawn.width(), key.text());
            return new Sign(fonts.size() - 1, code, drawn.width());
        });
    }

    private static Outline outline(Font font, int glyph) {
        GlyphVector one = font.deriveFont((float) EM).createGlyphVector(Typefaces.EXACT, new int[] {glyph});
        return new Outline(one.getGlyphOutline(0), one.getGlyphMetrics(0).getAdvanceX());
    }
}
