package dev.waymark.feedback.malformed;

import static dev.waymark.feedback.malformed.Malformed.WORDS;
import static dev.waymark.feedback.malformed.Malformed.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** JSON that is no utterance: each body has one flaw, in each place where it can stand. */
final class BrokenUtterances {
    private static final List<String> NAMES =
            List.of("source", "submissionId", "channel", "segment", "stage", "touchpoint", "language", "customer");

    /** As JSON: none is a time at which a customer can have said something. */
    static final List<String> NO_MOMENTS = List.of(
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
            "true");

    private BrokenUtterances() {}

    static Stream<Malformed> all() {
        return Stream.of(
                        BrokenJson.of(utterance(Map.of())),
                        encodings(),
                        nesting(),
                        fields(),
                        values(),
                        times(),
                        scores(),
                        sizes())
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
        return Stream.of("comment", "source", "customer", "colour").flatMap(field -> {
            String[] around = with(field, "\"" + WORDS + "|\"").split("\\|", 2);
            return Malformed.broken()
                    .map(bytes -> bytes.within(around[0], around[1]).called(field));
        });
    }

    private static Stream<Malformed> nesting() {
        return Stream.of("comment", "scores", "colour", "consent").flatMap(field -> {
            String[] around = with(field, "|").split("\\|", 2);
            return BrokenJson.deep()
                    .map(value -> value.within(around[0], around[1]).called(field));
        });
    }

    private static Stream<Malformed> fields() {
        Stream<Malformed> doubled = Stream.of("source", "submissionId", "collectedAt", "scores", "comment", "customer")
                .map(field -> text(
                        field + " twice", utterance(Map.of()).replaceFirst("\\{", "{\"%s\":null,".formatted(field))));
        Stream<Malformed> strange = BrokenJson.STRANGE_NAMES.stream()
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
        Map<String, String> badName = Map.of(
                "a bell", "\"" + WORDS + "\\u0007\"",
                "a line break", "\"two\\nlines\"",
                "a tab", "\"a\\tb\"",
                "delete", "\"a\\u007f\"",
                "a C1 control", "\"a\\u0085\"",
                "an override of direction", "\"" + WORDS + "\\u202Egnp.exe\"",
                "an isolate of direction", "\"" + WORDS + "\\u2067x\\u2069\"");
        Stream<Malformed> everywhere = Stream.concat(NAMES.stream(), Stream.of("comment"))
                .flatMap(field -> {
                    String[] around = with(field, "|").split("\\|", 2);
                    return BrokenJson.NO_TEXTS.stream()
                            .map(value -> value.within(around[0], around[1]).called(field));
                });
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
        return NO_MOMENTS.stream().map(value -> text("said at " + shown(value), with("collectedAt", value)));
    }

    private static Stream<Malformed> scores() {
        Stream<Malformed> numbers = BrokenJson.NO_RATINGS.stream()
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

    private static Stream<Malformed> sizes() {
        return Stream.of(
                text("a comment of 10 MB", with("comment", "\"" + "x".repeat(10 << 20) + "\"")),
                text("a name of 10 MB among others", with("x".repeat(10 << 20), "1")));
    }

    static String shown(String value) {
        return value.length() < 50 ? value : value.length() + " digits";
    }
}
