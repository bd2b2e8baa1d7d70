package dev.waymark.map.picture.canvas;

/**
 * How wide text can get, in units of its size. The viewer's font is not ours to know, so each letter counts as in the
 * widest of the common ones (DejaVu, Noto, Arial); emoji and rare scripts count generously.
 */
final class GlyphWidth {
    private GlyphWidth() {}

    static double of(String text) {
        return text.codePoints().mapToDouble(GlyphWidth::of).sum();
    }

    private static double of(int letter) {
        return switch (letter) {
            case '\'', 'i', 'j', 'l' -> 0.30;
            case ' ', ',', '.', ':', ';', 'I', 'f' -> 0.36;
            case '(', ')', '-', '/', '[', '\\', ']', 't', '!', 'r' -> 0.44;
            case '"', '`', 'J', '*', '?', 'L', '_', 'c', 's', 'z', '|' -> 0.56;
            case 'C', 'H', 'N', 'R', 'U', 'D', 'G', 'O', 'Q', '&' -> 0.80;
            case '#', '+', '<', '=', '>', '^', '~', 'w' -> 0.84;
            case 'm', 'M', 'W', '%', '@' -> 1.01;
            default -> letter < 0x80 ? (Character.isUpperCase(letter) ? 0.72 : 0.64) : beyondAscii(letter);
        };
    }

    private static double beyondAscii(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.UPPERCASE_LETTER -> letter < 0x250 ? 0.84 : 0.95;
            case Character.LOWERCASE_LETTER -> letter < 0x250 ? 0.68 : 0.80;
            case Character.OTHER_LETTER, Character.COMBINING_SPACING_MARK -> letter < 0x1100 ? 0.75 : 1.04;
            default -> letter >= 0x2190 && Character.isEmoji(letter) ? 1.35 : 1.04;
        };
    }
}
