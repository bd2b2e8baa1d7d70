package dev.waymark.feedback.intake.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a row that would not end by itself, such as one with an unclosed quote, before memory does. */
final class RowLimit extends FilterReader {
    private final long limit;
    private long sinceRow;

    RowLimit(Reader text, long limit) {
        super(text);
        this.limit = limit;
    }

    void rowBegins() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int characters = super.read(buffer, offset, length);
        count(Math.max(0, characters));
        return characters;
    }

    private void count(int characters) throws IOException {
        sinceRow += characters;
        if (sinceRow > limit) {
            throw new RowTooLong();
        }
    }

    static final class RowTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }
}
