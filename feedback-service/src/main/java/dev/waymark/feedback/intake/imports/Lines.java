package dev.waymark.feedback.intake.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of bounded length: of a longer one only its beginning is kept. */
final class Lines {
    /** In characters. */
    static final int LIMIT = 1 << 20;

    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean cut;
    private boolean ended;

    Lines(Reader text) {
        this.text = new BufferedReader(text);
    }

    /** The next line without its end; null after the last one. */
    @Nullable String next() throws IOException {
        if (ended) {
            return null;
        }
        line.setLength(0);
        cut = false;
        number++;
        int character = text.read();
        ended = character < 0;
        while (character >= 0 && character != '\n') {
            if (line.length() < LIMIT) {
                line.append((char) character);
            } else {
                cut = true;
            }
            character = text.read();
        }
        return ended ? null : line.toString();
    }

    /** Which line was read last, from 1. */
    long number() {
        return number;
    }

    /** Whether the line read last was longer than the limit. */
    boolean isCut() {
        return cut;
    }

    /** Nothing more can be read. */
    void end() {
        ended = true;
    }
}
