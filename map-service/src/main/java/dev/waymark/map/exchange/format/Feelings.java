package dev.waymark.map.exchange.format;

/** A feeling from −2 to 2 in words. */
final class Feelings {
    private Feelings() {}

    static String words(int feeling) {
        return switch (feeling) {
            case -2 -> "very bad (−2)";
            case -1 -> "bad (−1)";
            case 0 -> "neutral (0)";
            case 1 -> "good (+1)";
            case 2 -> "very good (+2)";
            default -> throw new IllegalArgumentException("A feeling lies between -2 and 2, not " + feeling);
        };
    }
}
