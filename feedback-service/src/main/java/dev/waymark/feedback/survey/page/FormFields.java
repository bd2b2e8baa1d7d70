package dev.waymark.feedback.survey.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form as browsers send it (WHATWG URL Standard, 5.1). What no browser sends is refused, instead of being
 * taken for something else than was meant.
 */
record FormFields(Map<String, List<String>> values) {
    /** Fifty questions of text, each letter written as nine. */
    private static final int MOST_BYTES = 4_000_000;

    private static final int MOST_FIELDS = 5_000;

    static FormFields read(InputStream body, @Nullable MediaType type) {
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(UTF_8.name())) {
            throw new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send UTF-8");
        }
        byte[] bytes;
        try {
            bytes = body.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(CommonProblem.BODY_TOO_LARGE, "At most %d bytes".formatted(MOST_BYTES));
        }
        return new FormFields(fields(bytes));
    }

    /** All that a field holds, in the order it was sent. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * What a field holds that the form has once.
     *
     * @throws Refusal where it was sent more often
     */
    @Nullable String one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw malformed();
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    private static Map<String, List<String>> fields(byte[] bytes) {
        Map<String, List<String>> fields = new HashMap<>();
        int count = 0;
        for (int from = 0; from < bytes.length; ) {
            int end = next(bytes, from, bytes.length, '&');
            int equals = next(bytes, from, end, '=');
            if (++count > MOST_FIELDS) {
                throw malformed();
            }
            if (end > from) {
                fields.computeIfAbsent(decoded(bytes, from, equals), _ -> new ArrayList<>())
                        .add(decoded(bytes, Math.min(equals + 1, end), end));
            }
            from = end + 1;
        }
        return fields;
    }

    private static int next(byte[] bytes, int from, int end, char wanted) {
        int at = from;
        while (at < end && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String decoded(byte[] bytes, int from, int end) {
        ByteBuffer plain = ByteBuffer.allocate(end - from);
        for (int at = from; at < end; at++) {
            if (bytes[at] == '+') {
                plain.put((byte) ' ');
            } else if (bytes[at] != '%') {
                plain.put(bytes[at]);
            } else if (at + 2 < end && HexFormat.isHexDigit(bytes[at + 1]) && HexFormat.isHexDigit(bytes[at + 2])) {
                plain.put((byte) (HexFormat.fromHexDigit(bytes[++at]) << 4 | HexFormat.fromHexDigit(bytes[++at])));
            } else {
                throw malformed();
            }
        }
        try {
            String text = UTF_8.newDecoder().decode(plain.flip()).toString();
            if (text.indexOf('\0') >= 0) {
                throw malformed();
            }
            return text;
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return new Refusal(CommonProblem.MALFORMED_BODY, "It is no form of this page");
    }
}
