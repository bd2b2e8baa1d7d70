package dev.waymark.feedback.intake.imports;

import java.io.BufferedReader;
import java.io.IOException;

/**
 * What stands between the columns of a spreadsheet: spreadsheets write semicolons where the comma is for decimals, and tabs
 * where they are asked for text.
 */
final class Separator {
    private static final String KNOWN = ",;\t";
    private static final int LONGEST_HEADER = 1 << 16;

    private Separator() {}

    /** The one that stands in the first line most often, outside of quotes; the comma where none does. */
    static char of(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int[] times = new int[KNOWN.length()];
        boolean quoted = false;
        for (int read = 0; read < LONGEST_HEADER; read++) {
            int next = text.read();
            if (next < 0 || (!quoted && (next == '\n' || next == '\r'))) {
                break;
            }
            quoted ^= next == '"';
            int known = KNOWN.indexOf(next);
            if (!quoted && known >= 0) {
                times[known]++;
            }
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < times.length; i++) {
            most = times[i] > times[most] ? i : most;
        }
        return KNOWN.charAt(most);
    }
}
