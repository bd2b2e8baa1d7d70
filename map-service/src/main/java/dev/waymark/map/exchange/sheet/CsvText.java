package dev.waymark.map.exchange.sheet;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The text of a CSV file, parted by comma, semicolon, tab or bar. */
record CsvText(String text, Charset charset, @Nullable Character named) {
    /** Excel writes and heeds such a first line. */
    private static final Pattern NAMED_DELIMITER = Pattern.compile("\\A(?i:sep)=([,;\\t|])\\R");

    /**
     * Reads the bytes as text.
     *
     * @throws Refusal when they are none, or there is none
     */
    static CsvText of(byte[] bytes, @Nullable Charset declared) {
        TextEncoding found = TextEncoding.of(bytes, declared);
        if (found.text().isBlank()) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "The file is empty");
        }
        Matcher named = NAMED_DELIMITER.matcher(found.text());
        return named.find()
                ? new CsvText(
                        found.text().substring(named.end()),
                        found.charset(),
                        named.group(1).charAt(0))
                : new CsvText(found.text(), found.charset(), null);
    }

    /** The header and all rows, as they are in the sheet. */
    Grid grid() {
        char delimiter = delimiter();
        try (CSVParser parser = parser(delimiter)) {
            List<List<String>> rows = parser.stream()
                    .map(row -> row.stream().map(Formulas::asItWas).toList())
                    .toList();
            if (rows.isEmpty()) {
                throw new Refusal(CommonProblem.MALFORMED_BODY, "The file is empty");
            }
            return new Grid(rows, charset.name(), String.valueOf(delimiter), null);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    /** The one that finds most known columns in the first row, or most columns where none are known. */
    private char delimiter() {
        return Optional.ofNullable(named)
                .orElseGet(() -> Stream.of(',', ';', '\t', '|')
                        .max(Comparator.comparingLong(this::known)
                                .thenComparingInt(it -> header(it).size()))
                        .orElseThrow());
    }

    private long known(char delimiter) {
        return header(delimiter).stream()
                .filter(name -> Column.of(name).isPresent())
                .count();
    }

    private List<String> header(char delimiter) {
        try (CSVParser parser = parser(delimiter)) {
            return parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private CSVParser parser(char delimiter) throws IOException {
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().parse(new StringReader(text));
    }

    private static Refusal unreadable(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return new Refusal(CommonProblem.MALFORMED_BODY, "The file is not readable as CSV: " + cause.getMessage());
    }
}
