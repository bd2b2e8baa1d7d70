package dev.waymark.feedback.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 text of which one broken byte spoils one row, not the rest of the file. */
final class Text {
    /** Stands where bytes were no UTF-8. A noncharacter: no text of people has it. */
    static final char BROKEN = '\uFFFF';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Text() {}

    static Reader of(InputStream bytes) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(BROKEN))));
        int first = text.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            text.unread(first);
        }
        return text;
    }

    static boolean isBroken(String text) {
        return text.indexOf(BROKEN) >= 0;
    }
}
