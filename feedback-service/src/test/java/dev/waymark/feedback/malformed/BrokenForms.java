package dev.waymark.feedback.malformed;

import static dev.waymark.feedback.malformed.Malformed.WORDS;
import static dev.waymark.feedback.malformed.Malformed.text;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no browser sends from the page of a survey with the {@link BrokenAnswers#QUESTIONS}: each has one flaw. */
final class BrokenForms {
    private final String token;

    BrokenForms(String token) {
        this.token = token;
    }

    Stream<Malformed> all() {
        return Stream.of(encodings(), escapes(), twice(), values(), tokens(), sizes(), others())
                .flatMap(each -> each);
    }

    String sound() {
        return with("q.words", WORDS);
    }

    /** A sound form but for that field, which is given as it is sent. */
    private String with(String field, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", token);
        fields.put("part", "1");
        fields.put("lang", "en");
        fields.put("q.recommend", "9");
        fields.put("q.why", "price");
        fields.put("q.again", "yes");
        fields.put("q.parts.speed", "good");
        fields.put("q.happy", "4");
        fields.put(field, value);
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    private Stream<Malformed> encodings() {
        return Stream.of(with("q.words", WORDS + "|"), with("q.wo|rds", WORDS), with("token", token + "|"))
                .map(place -> place.split("\\|", 2))
                .flatMap(around -> Malformed.broken()
                        .flatMap(bytes -> Stream.of(
                                        bytes.called("raw"),
                                        new Malformed(bytes.flaw(), escaped(bytes.bytes())).called("escapes"))
                                .map(each -> each.within(around[0], around[1])
                                        .called(around[0].substring(around[0].lastIndexOf('&') + 1)))));
    }

    private static byte[] escaped(byte[] bytes) {
        return HexFormat.of().withPrefix("%").formatHex(bytes).getBytes(US_ASCII);
    }

    private Stream<Malformed> escapes() {
        return Stream.of(
                        "%",
                        "%4",
                        "%%",
                        "%zz",
                        "%4g",
                        "%u0041",
                        "% 41",
                        "%+1",
                        "%-1",
                        "%0x41",
                        "%\u0664\u0661",
                        "&#%",
                        "%00",
                        "\0",
                        "%07",
                        "%1B",
                        "%7F",
                        "%C2%85",
                        "%EF%BF%BF",
                        "%ED%A0%BD%ED%B8%80")
                .flatMap(escape -> Stream.of(
                        text(escape + " in words", with("q.words", WORDS + escape)),
                        text(escape + " in a choice", with("q.again", "yes" + escape)),
                        text(escape + " in the token", with("token", token + escape))));
    }

    private Stream<Malformed> twice() {
        return Stream.of(
                        "token=" + token,
                        "part=1",
                        "lang=de",
                        "q.recommend=9",
                        "q.recommend=",
                        "q.why=price",
                        "q.again=no",
                        "q.words=" + WORDS,
                        "q%2Ewords=" + WORDS,
                        "%71.words=",
                        "q.parts.speed=bad",
                        "q.happy=4",
                        "go=next&go=back")
                .map(field -> text(field + " again", sound() + "&" + field));
    }

    private Stream<Malformed> values() {
        Map<String, List<String>> bad = Map.of(
                "q.recommend",
                List.of(
                        "",
                        "11",
                        "-1",
                        "-0",
                        "09",
                        "+9",
                        "9.5",
                        "9.0",
                        "1e0",
                        "0x9",
                        "nine",
                        "NaN",
                        "\u0669",
                        "9\t",
                        "99999999999",
                        "9".repeat(20_000),
                        "[9]",
                        "{\"$gt\":0}",
                        "true"),
                "q.happy",
                List.of("0", "6", "=1+4", "4;5", "4,5"),
                "q.why",
                List.of(WORDS, "PRICE", "price,time", "[\"price\"]", "\u202Eprice", "", "{\"$ne\":1}"),
                "q.again",
                List.of(WORDS, "YES", "yes ", "\u202Eyes", "true", "1"),
                "q.parts.speed",
                List.of(WORDS, "GOOD", "good ", "{}", "__proto__"),
                "q.words",
                List.of(WORDS + "\u0007", WORDS + "\uFFFF", "x".repeat(5_001)));
        return bad.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(value -> text(
                                each.getKey() + " " + BrokenUtterances.shown(value),
                                with(each.getKey(), URLEncoder.encode(value, UTF_8)))));
    }

    private Stream<Malformed> tokens() {
        return Stream.of(
                        "",
                        "x",
                        token.substring(1),
                        "A".repeat(token.length()),
                        "%2e%2e%2f",
                        "%E2%80%AE" + token,
                        "'--")
                .map(made -> text("token " + made, with("token", made)));
    }

    private Stream<Malformed> sizes() {
        return Stream.of(
                text("words of 10 MB", with("q.words", "x".repeat(10 << 20))),
                text("a field of 10 MB", with("x".repeat(10 << 20), "1")),
                text("a token of 10 MB", with("token", "A".repeat(10 << 20))),
                text("10 MB of nothing", "&".repeat(10 << 20)),
                text("6,000 fields", sound() + "&a=".repeat(6_000)),
                text("6,000 choices", sound() + "&q.why=price".repeat(6_000)),
                text("6,000 times nothing", sound() + "&".repeat(6_000)));
    }

    private Stream<Malformed> others() {
        return Stream.of(
                text("nothing", ""),
                text("JSON", "{\"token\":\"%s\",\"answers\":{\"recommend\":9}}".formatted(token)),
                text("XML", "<form>" + WORDS + "</form>"),
                text(
                        "a multipart form",
                        "--x\r\nContent-Disposition: form-data; name=token\r\n\r\n" + token + "\r\n--x--"),
                text("semicolons", sound().replace('&', ';')),
                text("line breaks", sound().replace('&', '\n')),
                text("escaped as a whole", URLEncoder.encode(sound(), UTF_8)),
                text("a byte order mark before it", "\uFEFF" + sound()),
                new Malformed("UTF-16", sound().getBytes(UTF_16)),
                new Malformed("NULs", new byte[4_096]),
                new Malformed("gzip, cut", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1}));
    }
}
