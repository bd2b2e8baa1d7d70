package dev.waymark.feedback.malformed;

import static dev.waymark.feedback.malformed.Malformed.WORDS;
import static dev.waymark.feedback.malformed.Malformed.text;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;
import java.util.stream.Stream;

/** CSV that is no feedback: rows of which each is broken by itself, and files that are broken as a whole. */
final class BrokenSheets {
    static final String HEADER =
            "submissionId,source,collectedAt,channel,segment,csat,nps,ces,comment,language,customer,consent\n";
    private static final List<String> TITLES = List.of(HEADER.strip().split(",", -1));
    private static final List<String> NAMES =
            List.of("submissionId", "source", "channel", "segment", "language", "customer");

    private BrokenSheets() {}

    static String row(String submission) {
        return row(submission, "comment", WORDS);
    }

    /** A sound row but for one cell. */
    static String row(String submission, String title, String cell) {
        String[] cells = {
            submission, "survey", "2026-01-23T02:01:00Z", "web", "new", "5", "", "", WORDS, "en", "crm-7", ""
        };
        cells[TITLES.indexOf(title)] = cell;
        return String.join(",", cells) + "\n";
    }

    /** Each is rejected and leaves its neighbours alone. */
    static Stream<Malformed> rows() {
        Stream<Malformed> bytes = Stream.of("comment", "source", "submissionId").flatMap(title -> {
            String[] around = row("broken", title, WORDS + "|").split("\\|", 2);
            return Malformed.broken()
                    .map(each -> each.within(around[0], around[1]).called(title));
        });
        Stream<Malformed> names = NAMES.stream()
                .flatMap(title -> Stream.of(
                                "NUL:a\0b",
                                "a bell:a\u0007b",
                                "delete:a\u007fb",
                                "a direction:a\u202Eb",
                                "an isolate:a\u2067b",
                                "a noncharacter:a\uFFFFb",
                                "a line break:\"a\nb\"",
                                "much:" + "x".repeat(300))
                        .map(each -> each.split(":", 2))
                        .map(each -> text(each[0] + " in " + title, row("broken", title, each[1]))));
        Stream<Malformed> numbers = Stream.of("csat", "nps", "ces")
                .flatMap(title -> Stream.of(
                                "-1",
                                "99",
                                "5.5",
                                "1e0",
                                "NaN",
                                "Infinity",
                                "five",
                                "=1+1",
                                "+5",
                                "\u0665",
                                "9".repeat(20_000),
                                "{\"$gt\":0}".replace("\"", ""))
                        .map(cell -> text(
                                title + " " + cell.substring(0, Math.min(9, cell.length())),
                                row("broken", title, cell))));
        Stream<Malformed> times = Stream.of(
                        "",
                        "yesterday",
                        "2026-02-30",
                        "2026-13-01T00:00:00Z",
                        "2026-01-23T25:00:00Z",
                        "2026-01-23T02:01:60Z",
                        "2026-01-23T02:01:00+25:00",
                        "2026-01-23T02:01:00",
                        "1969-12-31",
                        "2999-01-01",
                        "23.01.2026",
                        "+999999999-12-31T23:59:59Z",
                        "46045",
                        "0000-00-00",
                        "=NOW()")
                .map(cell -> text("said at '" + cell + "'", row("broken", "collectedAt", cell)));
        Stream<Malformed> shapes = Stream.of(
                text("a cell too few", "broken,survey\n"),
                text("a cell too many", row("broken").strip() + ",x\n"),
                text("10,000 cells", "x,".repeat(9_999) + "\n"),
                text("the header again", HEADER),
                text("nothing said", "broken,survey,2026-01-23,,,,,,,,,\n"),
                text("no id", row("")),
                text("a comment of 10 MB", row("broken", "comment", "x".repeat(10 << 20))),
                text("consent to much", row("broken", "consent", "everything")),
                text("consent to quote and none", row("broken", "consent", "quote none")),
                text("NUL in a comment", row("broken", "comment", WORDS + "\0")));
        return Stream.of(bytes, names, numbers, times, shapes).flatMap(each -> each);
    }

    /** Each is refused with nothing of it stored. */
    static Stream<Malformed> files() {
        return Stream.of(
                text("nothing", ""),
                text("a line break", "\n"),
                text("a byte order mark alone", "\uFEFF"),
                text("no header", row("a")),
                text("a header of nobody's columns", "a,b\n1,2\n"),
                text("a header without columns", ",,,,\n" + row("a")),
                text("a column twice", HEADER.strip() + ",comment\n" + row("a").strip() + ",x\n"),
                text("a header of 10,000 columns", "x,".repeat(10_000) + "\n"),
                text("a header of 20 MB", "x".repeat(20 << 20)),
                text("bars", (HEADER + row("a")).replace(',', '|')),
                text("an open quote", "\"" + HEADER + row("a")),
                text("NULs", "\0".repeat(5_000)),
                text("JSON", "{\"comment\":\"" + WORDS + "\"}"),
                text("XML", "<!DOCTYPE f [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><f>&x;</f>"),
                new Malformed("UTF-16LE", (HEADER + row("a")).getBytes(UTF_16LE)),
                new Malformed("UTF-16BE", ("\uFEFF" + HEADER + row("a")).getBytes(UTF_16BE)),
                new Malformed("gzip, cut", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1}),
                new Malformed("a ZIP", new byte[] {'P', 'K', 3, 4, 0, 0}));
    }
}
