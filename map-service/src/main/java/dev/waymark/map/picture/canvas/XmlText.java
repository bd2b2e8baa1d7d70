package dev.waymark.map.picture.canvas;

/** Text as XML can carry it: without control characters, halves of characters and non-characters. */
public final class XmlText {
    private XmlText() {}

    public static String of(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(XmlText::allowed)
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }

    private static boolean allowed(int letter) {
        boolean control = Character.isISOControl(letter) && letter != '\n';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && (letter & 0xFFFE) != 0xFFFE;
    }
}
