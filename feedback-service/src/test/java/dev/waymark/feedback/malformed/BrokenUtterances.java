package dev.waymark.feedback.malformed;

import static dev.waymark.feedback.malformed.Malformed.WORDS;
import static dev.waymark.feedback.malformed.Malformed.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** JSON that is no utterance: each body has one flaw, in each place where it can stand. */
final class BrokenUtterances {
    private static final List<String> NAMES =
            List.of("source", "submissionId", "channel", "segment", "stage", "touchpoint", "language", "customer");

    private BrokenUtterances() {}

    static Stream<Malformed> all() {
        return Stream.of(encodings(), nesting(), fields(), values(), times(), scores(), syntax(), other())
                .flatMap(each -> each);
    }

    /** A sound utterance, its fields given as JSON. */
    static String utterance(Map<String, String> instead) {
        StringBuilder json = new StringBuilder("{");
        Map<String, String> sound = new java.util.LinkedHashMap<>(Map.of(
                "source", "\"survey\"",
                "submissionId", "\"malformed\"",
                "collectedAt", "\"2026-01-23T02:01:00Z\"",
                "scores", "{\"csat\":5}",
                "comment", "\"" + WORDS + "\"",
                "customer", "\"crm-" + WORDS + "\""));
        sound.putAll(instead);
        sound.forEach((field, value) -> json.append(json.length() == 1 ? "" : ",")
                .append('"')
                .append(field)
                .append("\":")
                .append(value));
        return json.append('}').toString();
    }

    static String with(String field, String value) {
        return utterance(Map.of(field, value));
    }

    private static Stream<Malformed> encodings() {
        Stream<Malformed> inText = Stream.of("comment", "source", "customer", "colour")
                .flatMap(field -> {
                    String[] around = with(field, "\"" + WORDS + "|\"").split("\\|", 2);
                    return Malformed.broken()
                            .map(bytes -> bytes.within(around[0], around[1]).called(field));
                });
        Stream<Malformed> between = Malformed.broken()
                .map(bytes ->
                        bytes.within("{", utterance(Map.of()).substring(1)).called("structure"));
        Stream<Malformed> disguised = Stream.of(
                        UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))
                .flatMap(charset -> Stream.of(
                        new Malformed(charset.name(), utterance(Map.of()).getBytes(charset)),
                        new Malformed(charset + " with a mark", ("\uFEFF" + utterance(Map.of())).getBytes(charset))));
        return Stream.of(inText, between, disguised).flatMap(each -> each);
    }

    private static Stream<Malformed> nesting() {
        int deep = 10_000;
        return Stream.of(
                text("open arrays", "[".repeat(deep)),
                text("arrays", "[".repeat(deep) + "]".repeat(deep)),
                text("open objects", "{\"a\":".repeat(deep)),
                text("objects", "{\"a\":".repeat(deep) + "1" + "}".repeat(deep)),
                text("arrays in a comment", with("comment", "[".repeat(deep) + "]".repeat(deep))),
                text("objects in scores", with("scores", "{\"csat\":".repeat(deep) + "5" + "}".repeat(deep))),
                text("arrays in an unknown field", with("colour", "[".repeat(deep) + "]".repeat(deep))),
                text("arrays in consent", with("consent", "[".repeat(deep) + "]".repeat(deep))));
    }

    private static Stream<Malformed> fields() {
        Stream<Malformed> doubled = Stream.of("source", "submissionId", "collectedAt", "scores", "comment", "customer")
                .map(field -> text(
                        field + " twice", utterance(Map.of()).replaceFirst("\\{", "{\"%s\":null,".formatted(field))));
        Stream<Malformed> strange = Stream.of(
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
                        "id")
                .map(field -> text("field '%s'".formatted(field), with(field, "{\"polluted\":true}")));
        Stream<Malformed> absent = Stream.of("source", "submissionId", "collectedAt")
                .map(field -> text(field + " null", with(field, "null")));
        return Stream.of(
                        doubled,
                        strange,
                        absent,
                        Stream.of(text("source twice, once in disguise", with("\\u0073ource", "\"survey\""))))
                .flatMap(each -> each);
    }

    private static Stream<Malformed> values() {
        Map<String, String> bad = Map.ofEntries(
                Map.entry("an operator", "{\"$gt\":\"\"}"),
                Map.entry("a list", "[\"" + WORDS + "\"]"),
                Map.entry("a number", "7"),
                Map.entry("true", "true"),
                Map.entry("NUL", "\"" + WORDS + "\\u0000\""),
                Map.entry("half a character", "\"" + WORDS + "\\ud83d\""),
                Map.entry("the other half", "\"\\ude00" + WORDS + "\""),
                Map.entry("a noncharacter", "\"" + WORDS + "\\uffff\""),
                Map.entry("a raw line break", "\"" + WORDS + "\nx\""),
                Map.entry("20,000 characters", "\"" + "x".repeat(20_000) + "\""));
        Map<String, String> badName = Map.of(
                "a bell", "\"" + WORDS + "\\u0007\"",
                "a line break", "\"two\\nlines\"",
                "a tab", "\"a\\tb\"",
                "delete", "\"a\\u007f\"",
                "a C1 control", "\"a\\u0085\"",
                "an override of direction", "\"" + WORDS + "\\u202Egnp.exe\"",
                "an isolate of direction", "\"" + WORDS + "\\u2067x\\u2069\"");
        Stream<Malformed> everywhere = Stream.concat(NAMES.stream(), Stream.of("comment"))
                .flatMap(field -> bad.entrySet().stream()
                        .map(each -> text(each.getKey() + " as " + field, with(field, each.getValue()))));
        Stream<Malformed> inNames = NAMES.stream()
                .flatMap(field -> badName.entrySet().stream()
                        .map(each -> text(each.getKey() + " as " + field, with(field, each.getValue()))));
        Stream<Malformed> consents = Stream.of(
                        "true", "\"quote\"", "{\"quote\":\"yes\",\"contact\":1}", "{\"quote\":true}", "[]")
                .map(value -> text("consent " + value, with("consent", value)));
        Stream<Malformed> maps = Stream.of("7", "\"1-1-1-1-1\"", "{\"$oid\":\"\"}", "\"' or 1=1 --\"")
                .map(value -> text("map " + value, with("map", value)));
        return Stream.of(everywhere, inNames, consents, maps).flatMap(each -> each);
    }

    private static Stream<Malformed> times() {
        return Stream.of(
                        "\"yesterday\"",
                        "\"2026-01-23\"",
                        "\"2026-13-01T00:00:00Z\"",
                        "\"2026-02-30T00:00:00Z\"",
                        "\"2026-01-23T25:00:00Z\"",
                        "\"2026-01-23T02:01:60Z\"",
                        "\"2026-01-23T02:01:61Z\"",
                        "\"2026-01-23T02:01:00+25:00\"",
                        "\"2026-01-23T02:01:00-99:99\"",
                        "\"2026-01-23T02:01:00+18:01\"",
                        "\"2026-01-23T02:01:00[Mars/Phobos]\"",
                        "\"2026-01-23T02:01:00\"",
                        "\"23/01/2026\"",
                        "\"0000-00-00T00:00:00Z\"",
                        "\"1969-12-31T23:59:59Z\"",
                        "\"2999-01-01T00:00:00Z\"",
                        "\"+999999999-12-31T23:59:59Z\"",
                        "\"-999999999-01-01T00:00:00Z\"",
                        "\"+1000000000-12-31T23:59:59Z\"",
                        "\"\"",
                        "\"\\u0662\\u0660\\u0662\\u0666-01-23T02:01:00Z\"",
                        "99999999999999999999",
                        "-99999999999999999999",
                        "1e400",
                        "1e9999999999",
                        "1" + "0".repeat(20_000),
                        "NaN",
                        "Infinity",
                        "[2026,1,23]",
                        "{\"$date\":0}",
                        "true")
                .map(value -> text("said at " + shown(value), with("collectedAt", value)));
    }

    private static Stream<Malformed> scores() {
        Stream<Malformed> numbers = Stream.of(
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
                        "{\"$gt\":0}")
                .map(value -> text("csat " + shown(value), with("scores", "{\"csat\":%s}".formatted(value))));
        Stream<Malformed> shapes = Stream.of(
                        "5",
                        "\"5\"",
                        "[5]",
                        "true",
                        "{\"CSAT\":5}",
                        "{\"csat\":5,\"csat\":4}",
                        "{\"nps\":11}",
                        "{\"ces\":8}",
                        "{\"csat\":5,\"__proto__\":{}}")
                .map(value -> text("scores " + value, with("scores", value)));
        return Stream.concat(numbers, shapes);
    }

    private static Stream<Malformed> syntax() {
        String sound = utterance(Map.of());
        Stream<Malformed> cut = IntStream.range(1, 16)
                .map(part -> part * sound.length() / 16)
                .mapToObj(length -> text("cut after " + length, sound.substring(0, length)));
        Stream<Malformed> around = Stream.of(
                text("a comma too many", sound.replace("}", ",}")),
                text("single quotes", sound.replace('"', '\'')),
                text("names without quotes", sound.replace("\"source\"", "source")),
                text("a comment of JavaScript", "/* " + WORDS + " */" + sound),
                text("a comment of YAML", "# " + WORDS + "\n" + sound),
                text("two utterances", sound + sound),
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
                text("a comment of 10 MB", with("comment", "\"" + "x".repeat(10 << 20) + "\"")),
                text("a name of 10 MB", with("x".repeat(10 << 20), "1")));
        return Stream.concat(bodies, formats);
    }

    private static String shown(String value) {
        return value.length() < 50 ? value : value.length() + " digits";
    }
}
