package dev.waymark.feedback.malformed;

import static dev.waymark.feedback.malformed.Malformed.WORDS;
import static dev.waymark.feedback.malformed.Malformed.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finished responses to somebody else's survey that are none: each has one flaw. */
final class BrokenDeliveries {
    private static final String SOUND = """
            {"webhookId":"w1","event":"responseFinished","data":{"id":"r1","surveyId":"s1","finished":true,\
            "createdAt":"2026-01-23T02:01:00Z","language":"en","contact":{"userId":"crm-7"},\
            "data":{"q_nps":3,"q_csat":2,"q_why":"%s"}}}""".formatted(WORDS);

    private BrokenDeliveries() {}

    static Stream<Malformed> all() {
        return Stream.of(
                        BrokenJson.of(SOUND),
                        encodings(),
                        names(),
                        values(),
                        BrokenUtterances.NO_MOMENTS.stream()
                                .map(value -> text(
                                        "said at " + BrokenUtterances.shown(value),
                                        with("\"2026-01-23T02:01:00Z\"", value))))
                .flatMap(each -> each);
    }

    private static String with(String sound, String broken) {
        return SOUND.replace(sound, broken);
    }

    private static Stream<Malformed> encodings() {
        return Stream.of("responseFinished", "r1", WORDS, "crm-7", "surveyId", "q_nps")
                .flatMap(place -> {
                    int at = SOUND.indexOf(place) + 1;
                    return Malformed.broken()
                            .map(bytes -> bytes.within(SOUND.substring(0, at), SOUND.substring(at))
                                    .called(place));
                });
    }

    private static Stream<Malformed> names() {
        return Stream.of("event", "data", "id", "createdAt", "contact", "q_nps", "\\u0065vent", "surveyId")
                .map(name -> {
                    String plain = name.replace("\\u0065", "e");
                    return text(
                            name + " twice",
                            SOUND.replaceFirst(
                                    "\"" + plain + "\"",
                                    "\"" + name.replace("\\", "\\\\") + "\":null,\"" + plain + "\""));
                });
    }

    private static Stream<Malformed> values() {
        String bell = "\"" + WORDS + "\\u0007\"";
        String direction = "\"" + WORDS + "\\u202Egnp.exe\"";
        String much = "\"" + "x".repeat(300) + "\"";
        Map<String, List<String>> bad = Map.of(
                "\"responseFinished\"",
                List.of("{\"$ne\":\"\"}", "[\"responseFinished\"]", "7", "true", "null"),
                "\"r1\"",
                List.of("{\"$gt\":\"\"}", "7", "null", "\"\"", "\" \"", "\"\\u0000\"", bell, direction, much),
                "\"en\"",
                List.of("\"\\u0000\"", bell, direction, much, "\"../etc\""),
                "\"crm-7\"",
                List.of("\"" + WORDS + "\\u0000\"", "\"\\ud83d\"", bell, direction, much),
                "\"" + WORDS + "\"",
                List.of("\"" + WORDS + "\\u0000\"", "\"\\ud83d\"", "\"\\uffff\"", "\"" + "x".repeat(10_001) + "\""),
                "\"q_nps\":3",
                List.of("\"q_nps\":11", "\"q_nps\":\"11\"", "\"q_nps\":99"),
                "\"q_csat\":2",
                List.of("\"q_csat\":0", "\"q_csat\":6", "\"q_csat\":\"9\""),
                "{\"q_nps\":3,\"q_csat\":2,\"q_why\":\"" + WORDS + "\"}",
                List.of("{}", "[]", "7", "null", "\"" + WORDS + "\"", "{\"$where\":\"1\"}"));
        return bad.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> text(
                                each.getKey() + " as " + BrokenUtterances.shown(value), with(each.getKey(), value))));
    }
}
