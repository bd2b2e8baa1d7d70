package dev.waymark.feedback.malformed;

import static dev.waymark.feedback.malformed.Malformed.WORDS;
import static dev.waymark.feedback.malformed.Malformed.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be wrong with any JSON, whatever it says, and what is none. */
final class BrokenJson {
    /** Names that mean something to somebody, but not here. */
    static final List<String> STRANGE_NAMES = List.of(
            "__proto__",
            "constructor",
            "prototype",
            "$where",
            "$gt",
            "scores.csat",
            "",
            " ",
            "SOURCE",
            "Comment",
            "source ",
            "class",
            "@type",
            "\\u0000",
            "comment\\u0000",
            "\\u202Esource",
            "_id",
            "subject",
            "id");

    /** As JSON: none is a whole number from 1 to 5. */
    static final List<String> NO_RATINGS = List.of(
            "0",
            "6",
            "-1",
            "-0",
            "5.5",
            "5.0",
            "1e0",
            "1e400",
            "99999999999",
            "9".repeat(20_000),
            "NaN",
            "Infinity",
            "-Infinity",
            "0x5",
            "05",
            "+5",
            "5.",
            ".5",
            "\"5\"",
            "\"\"",
            "true",
            "[5]",
            "{\"$gt\":0}");

    /** As JSON: none is a text anybody could read. */
    static final List<Malformed> NO_TEXTS = List.of(
            text("an operator", "{\"$gt\":\"\"}"),
            text("a list", "[\"" + WORDS + "\"]"),
            text("a number", "7"),
            text("true", "true"),
            text("NUL", "\"" + WORDS + "\\u0000\""),
            text("half a character", "\"" + WORDS + "\\ud83d\""),
            text("the other half", "\"\\ude00" + WORDS + "\""),
            text("a noncharacter", "\"" + WORDS + "\\uffff\""),
            text("a raw line break", "\"" + WORDS + "\nx\""),
            text("20,000 characters", "\"" + "x".repeat(20_000) + "\""));

    private static final int DEEP = 10_000;

    private BrokenJson() {}

    /** Each has one flaw, in what is sound but for that and has the words in it. */
    static Stream<Malformed> of(String sound) {
        return Stream.of(encodings(sound), nesting(), syntax(sound), other()).flatMap(each -> each);
    }

    /** Values that are too deep for anybody. */
    static Stream<Malformed> deep() {
        return Stream.of(
                text("arrays", "[".repeat(DEEP) + "]".repeat(DEEP)),
                text("objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
    }

    private static Stream<Malformed> encodings(String sound) {
        Stream<Malformed> between = Malformed.broken()
                .map(bytes -> bytes.within("{", sound.substring(1)).called("structure"));
        Stream<Malformed> disguised = Stream.of(
                        UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))
                .flatMap(charset -> Stream.of(
                        new Malformed(charset.name(), sound.getBytes(charset)),
                        new Malformed(charset + " with a mark", ("\uFEFF" + sound).getBytes(charset))));
        return Stream.concat(between, disguised);
    }

    private static Stream<Malformed> nesting() {
        return Stream.concat(
                deep(), Stream.of(text("open arrays", "[".repeat(DEEP)), text("open objects", "{\"a\":".repeat(DEEP))));
    }

    private static Stream<Malformed> syntax(String sound) {
        Stream<Malformed> cut = IntStream.range(1, 16)
                .map(part -> part * sound.length() / 16)
                .mapToObj(length -> text("cut after " + length, sound.substring(0, length)));
        Stream<Malformed> around = Stream.of(
                text("a comma too many", sound.replace("}", ",}")),
                text("single quotes", sound.replace('"', '\'')),
                text("names without quotes", sound.replaceFirst("\"(\\w+)\":", "$1:")),
                text("a comment of JavaScript", "/* " + WORDS + " */" + sound),
                text("a comment of YAML", "# " + WORDS + "\n" + sound),
                text("the same twice", sound + sound),
                text("something behind it", sound + WORDS),
                text("something before it", ")]}'," + sound),
                text("JSONP", "cb(" + sound + ")"),
                text("a byte order mark in the middle", sound.replace(",", ",\uFEFF")),
                text("a byte order mark behind it", sound + "\uFEFF"),
                text("two byte order marks", "\uFEFF\uFEFF" + sound),
                text("no-break spaces", sound.replace(",", ",\u00A0")),
                text("NUL behind it", sound + "\0"),
                text("NUL before it", "\0" + sound),
                text("semicolons", sound.replace(',', ';')),
                text("an unknown escape", sound.replace(WORDS, "\\x41")),
                text("half an escape", sound.replace(WORDS, "\\u00")),
                text("an escape of words", sound.replace(WORDS, "\\uZEBR")),
                text("a raw tab", sound.replace(WORDS, "a\tb")),
                text("a raw bell", sound.replace(WORDS, "a\u0007b")));
        return Stream.concat(cut, around);
    }

    private static Stream<Malformed> other() {
        Stream<Malformed> bodies = Stream.of("null", "true", "7", "\"" + WORDS + "\"", "[]", "{}", "[{}]", "NaN")
                .map(body -> text(body, body));
        Stream<Malformed> formats = Stream.of(
                text("XML", "<feedback>" + WORDS + "</feedback>"),
                text(
                        "XML with an external entity",
                        "<!DOCTYPE f [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><f>&x;</f>"),
                text("a form", "source=survey&comment=" + WORDS),
                text("a multipart form", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n" + WORDS + "\r\n--x--"),
                text("YAML", "source: survey"),
                text("CSV", "source,comment"),
                new Malformed("gzip, cut", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1}),
                new Malformed("a ZIP", "PK\3\4".getBytes(UTF_8)),
                new Malformed("a picture", "\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1)),
                new Malformed("BSON", new byte[] {5, 0, 0, 0, 0}),
                new Malformed("CBOR", new byte[] {(byte) 0xa1, 0x61, 0x61, 1}),
                new Malformed("NULs", new byte[4_096]),
                text("a name of 10 MB", "{\"" + "x".repeat(10 << 20) + "\":1}"));
        return Stream.concat(bodies, formats);
    }
}
