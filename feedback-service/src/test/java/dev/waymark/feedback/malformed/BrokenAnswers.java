package dev.waymark.feedback.malformed;

import static dev.waymark.feedback.malformed.Malformed.WORDS;
import static dev.waymark.feedback.malformed.Malformed.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON that answers no survey: each body has one flaw. */
final class BrokenAnswers {
    /** All of them at once, each of another kind. */
    static final String QUESTIONS = """
            [{"id": "recommend", "kind": "nps", "required": true, "text": {"en": "Would you recommend us?"}},
             {"id": "why", "kind": "multiple-choice", "text": {"en": "Why?"},
              "choices": [{"id": "price", "text": {"en": "Price"}}, {"id": "time", "text": {"en": "Time"}}]},
             {"id": "again", "kind": "single-choice", "text": {"en": "Would you order again?"},
              "choices": [{"id": "yes", "text": {"en": "Yes"}}, {"id": "no", "text": {"en": "No"}}]},
             {"id": "words", "kind": "text", "text": {"en": "Tell us more"}},
             {"id": "parts", "kind": "matrix", "text": {"en": "How was"},
              "choices": [{"id": "good", "text": {"en": "Good"}}, {"id": "bad", "text": {"en": "Bad"}}],
              "rows": [{"id": "speed", "text": {"en": "Speed"}}, {"id": "care", "text": {"en": "Care"}}]},
             {"id": "happy", "kind": "csat", "text": {"en": "How satisfied are you?"}}]""";

    private final String token;

    BrokenAnswers(String token) {
        this.token = token;
    }

    Stream<Malformed> all() {
        return Stream.of(
                        BrokenJson.of(sound()),
                        encodings(),
                        nesting(),
                        names(),
                        values(),
                        envelopes(),
                        Stream.of(
                                text("words of 10 MB", with("words", "\"" + "x".repeat(10 << 20) + "\"")),
                                text("a question of 10 MB", with("x".repeat(10 << 20), "1")),
                                text("a token of 10 MB", envelope("token", "\"" + "x".repeat(10 << 20) + "\""))))
                .flatMap(each -> each);
    }

    String sound() {
        return with("words", "\"" + WORDS + "\"");
    }

    /** Sound answers but for that one. */
    private String with(String question, String value) {
        return envelope("answers", answers(question, value));
    }

    private static String answers(String question, String value) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("recommend", "9");
        answers.put("why", "[\"price\"]");
        answers.put("parts", "{\"speed\":\"good\"}");
        answers.put(question, value);
        return object(answers);
    }

    private String envelope(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", "\"" + token + "\"");
        fields.put("language", "\"en\"");
        fields.put("complete", "true");
        fields.put("answers", answers("words", "\"" + WORDS + "\""));
        fields.put(field, value);
        return object(fields);
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Stream<Malformed> encodings() {
        Map<String, String> places = new HashMap<>();
        places.put("words", with("words", "\"" + WORDS + "|\""));
        places.put("a choice", with("again", "\"yes|\""));
        places.put("a question", with("wo|rds", "1"));
        places.put("the token", envelope("token", "\"" + token + "|\""));
        places.put("the language", envelope("language", "\"en|\""));
        return places.entrySet().stream().flatMap(place -> {
            String[] around = place.getValue().split("\\|", 2);
            return Malformed.broken()
                    .map(bytes -> bytes.within(around[0], around[1]).called(place.getKey()));
        });
    }

    private Stream<Malformed> nesting() {
        return Stream.of("recommend", "why", "words", "parts", "nobody-asked").flatMap(question -> {
            String[] around = with(question, "|").split("\\|", 2);
            return BrokenJson.deep()
                    .map(value -> value.within(around[0], around[1]).called(question));
        });
    }

    private Stream<Malformed> names() {
        Stream<Malformed> doubled = Stream.of("token", "answers", "complete", "language")
                .map(field -> text(field + " twice", sound().replaceFirst("\\{", "{\"%s\":null,".formatted(field))));
        Stream<Malformed> doubledAnswers = Stream.of("recommend", "words", "parts", "\\u0072ecommend")
                .map(question -> text(
                        question + " twice",
                        sound().replace("\"answers\":{", "\"answers\":{\"%s\":null,".formatted(question))));
        Stream<Malformed> strange = BrokenJson.STRANGE_NAMES.stream()
                .flatMap(name -> Stream.of(
                        text("field '%s'".formatted(name), envelope(name, "{\"polluted\":true}")),
                        text("question '%s'".formatted(name), with(name, "{\"polluted\":true}"))));
        return Stream.of(doubled, doubledAnswers, strange).flatMap(each -> each);
    }

    private Stream<Malformed> values() {
        Stream<Malformed> ratings = BrokenJson.NO_RATINGS.stream()
                .map(value -> text("happy " + BrokenUtterances.shown(value), with("happy", value)));
        String[] around = with("words", "|").split("\\|", 2);
        Stream<Malformed> texts = BrokenJson.NO_TEXTS.stream()
                .map(value -> value.within(around[0], around[1]).called("words"));
        Map<String, List<String>> bad = Map.of(
                "recommend", List.of("11", "-1", "9.5", "\"9\"", "[9]", "null", "{\"$gt\":0}"),
                "why",
                        List.of(
                                "\"price\"",
                                "[\"price\",\"price\"]",
                                "[\"" + WORDS + "\"]",
                                "[\"PRICE\"]",
                                "[\"price\\u0000\"]",
                                "[1]",
                                "[null]",
                                "[[\"price\"]]",
                                "[" + "\"price\",".repeat(1_000) + "\"time\"]",
                                "{\"$in\":[\"price\"]}",
                                "true"),
                "again",
                        List.of(
                                "[\"yes\"]",
                                "\"" + WORDS + "\"",
                                "\"\"",
                                "true",
                                "1",
                                "\"\\u202Eyes\"",
                                "{\"$ne\":\"\"}"),
                "parts",
                        List.of(
                                "\"good\"",
                                "[\"good\"]",
                                "{\"speed\":\"" + WORDS + "\"}",
                                "{\"space\":\"good\"}",
                                "{\"speed\":[\"good\"]}",
                                "{\"speed\":{\"$gt\":\"\"}}",
                                "{\"speed\":null}",
                                "{\"speed\":\"good\",\"speed\":\"bad\"}",
                                "{\"\":\"good\"}",
                                "{\"__proto__\":\"good\"}"),
                "words",
                        List.of(
                                "\"" + WORDS + "\\u0007\"",
                                "\"" + WORDS + "\\u0085\"",
                                "\"" + "x".repeat(5_001) + "\""));
        Stream<Malformed> others = bad.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value ->
                                text(each.getKey() + " " + BrokenUtterances.shown(value), with(each.getKey(), value))));
        return Stream.of(ratings, texts, others).flatMap(each -> each);
    }

    private Stream<Malformed> envelopes() {
        Map<String, List<String>> bad = Map.of(
                "token",
                        List.of(
                                "null",
                                "7",
                                "\"\"",
                                "\"x\"",
                                "\"%s\\u0000\"".formatted(token),
                                "\"\\u202E%s\"".formatted(token),
                                "[\"%s\"]".formatted(token),
                                "{\"$gt\":\"\"}",
                                "\"" + "A".repeat(98) + "\""),
                "language", List.of("7", "\"\\u0000\"", "\"../../etc/passwd\"", "\"\\u202Een\"", "[\"en\"]", "{}"),
                "complete", List.of("\"true\"", "1", "0", "\"\"", "[]", "{}"),
                "answers",
                        List.of("null", "7", "true", "[]", "\"" + WORDS + "\"", "{}", "{\"words\":\"" + WORDS + "\"}"));
        return bad.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> text(each.getKey() + " " + value, envelope(each.getKey(), value))));
    }
}
