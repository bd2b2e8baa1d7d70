package dev.waymark.map.picture.canvas;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of text as letters of fonts, in the order they stand on the line: shaped by their scripts, read from either
 * side, each in a font that has it.
 *
 * @param width as wide as the letters are, or narrower where no more room was kept for them
 * @param narrowing by how much they are narrowed for that; 1 for not at all
 */
record Lettering(List<Piece> pieces, double width, double narrowing) {
    /**
     * Letters of one font.
     *
     * @param glyphs absent where no font has the sign: a box stands for it
     * @param x where they begin, before narrowing
     */
    record Piece(String text, @Nullable Font font, @Nullable GlyphVector glyphs, double x, double width) {}

    static Lettering of(String text, TextStyle style, boolean fromTheRight) {
        return text.isEmpty() ? new Lettering(List.of(), 0, 1) : new Setter(style).set(text, fromTheRight);
    }

    private static final class Setter {
        private final TextStyle style;
        private final List<Piece> pieces = new ArrayList<>();
        private double x;

        Setter(TextStyle style) {
            this.style = style;
        }

        Lettering set(String text, boolean fromTheRight) {
            Bidi bidi = new Bidi(text, fromTheRight ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int runs = bidi.getRunCount();
            byte[] levels = new byte[runs];
            Integer[] order = new Integer[runs];
            for (int i = 0; i < runs; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                order[i] = i;
            }
            Bidi.reorderVisually(levels, 0, order, 0, runs);
            for (int run : order) {
                run(text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), levels[run] % 2 == 1);
            }
            double room = style.width(text);
            double narrowing = x > room && x > 0 ? room / x : 1;
            return new Lettering(List.copyOf(pieces), x * narrowing, narrowing);
        }

        private void run(String text, boolean fromTheRight) {
            List<Part> parts = parts(text);
            for (Part part : fromTheRight ? parts.reversed() : parts) {
                Piece piece = piece(part, fromTheRight);
                pieces.add(piece);
                x += piece.width();
            }
        }

        private Piece piece(Part part, boolean fromTheRight) {
            if (part.font() == null) {
                return new Piece(part.text(), null, null, x, style.size);
            }
            char[] letters = part.text().toCharArray();
            int direction = fromTheRight ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
            GlyphVector glyphs = part.font().layoutGlyphVector(Typefaces.EXACT, letters, 0, letters.length, direction);
            double width = glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
            return new Piece(part.text(), part.font(), glyphs, x, width);
        }

        private List<Part> parts(String text) {
            Font best = Typefaces.of(style).getFirst();
            if (best.canDisplayUpTo(text) < 0) {
                return List.of(new Part(text, best));
            }
            List<Part> parts = new ArrayList<>();
            BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
            signs.setText(text);
            int from = signs.first();
            for (int to = signs.next(); to != BreakIterator.DONE; to = signs.next()) {
                add(parts, text.substring(from, to));
                from = to;
            }
            return parts;
        }

        private void add(List<Part> parts, String sign) {
            Part last = parts.isEmpty() ? null : parts.getLast();
            boolean stays = last != null && last.font() != null && sign.isBlank();
            Font font = stays ? Objects.requireNonNull(last).font() : Typefaces.of(style, sign);
            if (last != null && font != null && font.equals(last.font())) {
                parts.set(parts.size() - 1, new Part(last.text() + sign, font));
            } else {
                parts.add(new Part(sign, font));
            }
        }
    }

    private record Part(String text, @Nullable Font font) {}
}
