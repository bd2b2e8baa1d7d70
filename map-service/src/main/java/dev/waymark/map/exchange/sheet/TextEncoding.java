package dev.waymark.map.exchange.sheet;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A text and the encoding it was found in. A byte order mark decides; else what the bytes can only be: UTF-16 by its
 * zeros, UTF-8 by its rules; else what the sender says; else Windows-1252, which Excel saves in the West.
 */
record TextEncoding(String text, Charset charset) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static TextEncoding of(byte[] bytes, @Nullable Charset declared) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(3, bytes.length));
        if (start.startsWith("efbbbf")) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (start.startsWith("feff")) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (start.startsWith("fffe")) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (zeros(bytes, 0) > bytes.length / 4) {
            return decoded(bytes, 0, StandardCharsets.UTF_16BE);
        }
        if (zeros(bytes, 1) > bytes.length / 4) {
            return decoded(bytes, 0, StandardCharsets.UTF_16LE);
        }
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return decoded(bytes, 0, otherThanUtf8(declared));
        }
    }

    /** Who says Latin-1 means Windows-1252, as in browsers (WHATWG Encoding). */
    private static Charset otherThanUtf8(@Nullable Charset declared) {
        if (declared == null
                || declared.equals(StandardCharsets.UTF_8)
                || declared.equals(StandardCharsets.ISO_8859_1)
                || declared.equals(StandardCharsets.US_ASCII)) {
            return WINDOWS;
        }
        return declared;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static TextEncoding decoded(byte[] bytes, int from, Charset charset) {
        try {
            return strictly(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new Refusal(
                    CommonProblem.MALFORMED_BODY,
                    "The file is not in an encoding that is known, nor in %s; save it as CSV UTF-8".formatted(charset));
        }
    }

    private static TextEncoding strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        ByteBuffer content = ByteBuffer.wrap(bytes, from, bytes.length - from);
        return new TextEncoding(charset.newDecoder().decode(content).toString(), charset);
    }
}
