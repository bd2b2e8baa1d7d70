package dev.waymark.feedback.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.stream.Stream;

/** Something nobody should send, and what is wrong with it. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Malformed(String flaw, byte[] bytes) {
    /** What a customer said. No answer may repeat it. */
    static final String WORDS = "Zebrafink";

    static Malformed text(String flaw, String text) {
        return new Malformed(flaw, text.getBytes(UTF_8));
    }

    /** Bytes that are no UTF-8 wherever they stand. */
    static Stream<Malformed> broken() {
        return Stream.of(
                        "overlong NUL: c080",
                        "overlong slash of two: c0af",
                        "overlong slash of three: e080af",
                        "overlong slash of four: f08080af",
                        "five bytes: f888808080",
                        "six bytes: fc8480808080",
                        "high surrogate: eda080",
                        "low surrogate: edbfbf",
                        "pair of surrogates: eda0bdedb880",
                        "behind the last character: f4908080",
                        "far behind the last character: f7bfbfbf",
                        "cut after one of two: c3",
                        "cut after two of three: e282",
                        "cut after three of four: f09f98",
                        "continuation alone: 80",
                        "fe: fe",
                        "ff: ff",
                        "Latin-1: e9",
                        "Windows-1252: 93",
                        "Shift JIS: 8341",
                        "GB 18030: b0a1")
                .map(line -> line.split(": ", 2))
                .map(pair -> new Malformed(pair[0], HexFormat.of().parseHex(pair[1])));
    }

    /** The same bytes with others in the place of a mark. */
    Malformed within(String before, String after) {
        byte[] head = before.getBytes(UTF_8);
        byte[] tail = after.getBytes(UTF_8);
        byte[] all = new byte[head.length + bytes.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        System.arraycopy(tail, 0, all, head.length + bytes.length, tail.length);
        return new Malformed(flaw, all);
    }

    Malformed called(String where) {
        return new Malformed(flaw + " in " + where, bytes);
    }

    boolean isOneLine() {
        return new String(bytes, ISO_8859_1).chars().noneMatch(character -> character == '\n');
    }

    @Override
    public String toString() {
        return flaw;
    }
}
