package dev.waymark.map.exchange.sheet;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from running a text of a CSV file as a formula (OWASP, "CSV injection"): an apostrophe goes
 * before a text that would start one, and is taken away again when the file comes back. Full-width signs start formulas
 * in East Asian versions.
 */
public final class Formulas {
    private static final Pattern WOULD_RUN = Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");
    private static final Pattern DISARMED = Pattern.compile("'+[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");

    private Formulas() {}

    public static String disarmed(String text) {
        return WOULD_RUN.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String asItWas(String cell) {
        return DISARMED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
