package dev.waymark.map.review.feed.rest;

/** Lines of at most 75 octets (RFC 5545, section 3.1); the library counts characters. */
final class FoldedLines {
    private static final int MOST_OCTETS = 75;
    private static final String LINE_BREAK = "\r\n";

    private FoldedLines() {}

    /** The same content lines, folded anew. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.replace(LINE_BREAK + " ", "").lines().forEach(line -> {
            int octets = 0;
            for (int point : line.codePoints().toArray()) {
                int more = octetsOf(point);
                if (octets + more > MOST_OCTETS) {
                    folded.append(LINE_BREAK).append(' ');
                    octets = 1;
                }
                folded.appendCodePoint(point);
                octets += more;
            }
            folded.append(LINE_BREAK);
        });
        return folded.toString();
    }

    /** In UTF-8. */
    private static int octetsOf(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }
}
