package dev.waymark.service.json;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets UTF-8 pass (RFC 3629) and refuses all else: longer forms than needed, surrogates, what lies behind U+10FFFF and what
 * ends within a character. Jackson would read some of that, and read it as something else than others do.
 */
final class Utf8Stream extends FilterInputStream {
    private int following;
    private int low = 0x80;
    private int high = 0xBF;

    Utf8Stream(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        check(next);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0) {
            check(count);
        }
        for (int i = 0; i < count; i++) {
            check(Byte.toUnsignedInt(target[offset + i]));
        }
        return count;
    }

    private void check(int next) {
        // JSON has none; it is by their NULs that UTF-16 and UTF-32 can look like UTF-8.
        require(next != 0);
        if (following > 0) {
            require(next >= low && next <= high);
            following--;
            expect(following, 0x80, 0xBF);
        } else if (next >= 0x80) {
            require(next >= 0xC2 && next <= 0xF4);
            switch (next) {
                case 0xE0 -> expect(2, 0xA0, 0xBF);
                case 0xED -> expect(2, 0x80, 0x9F);
                case 0xF0 -> expect(3, 0x90, 0xBF);
                case 0xF4 -> expect(3, 0x80, 0x8F);
                default -> expect(next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3, 0x80, 0xBF);
            }
        }
    }

    private void expect(int count, int from, int to) {
        following = count;
        low = from;
        high = to;
    }

    private static void require(boolean isUtf8) {
        if (!isUtf8) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "The body is not UTF-8");
        }
    }
}
