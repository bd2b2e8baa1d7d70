package dev.waymark.map.journeymap.rest.spreadsheet;

import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The text of a CSV file: UTF-8, with or without byte order mark, parted by comma, semicolon or tab. */
record CsvText(String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Reads the bytes as UTF-8.
     *
     * @throws Refusal when they are not, or there are none
     */
    static CsvText of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (content.isBlank()) {
                throw new Refusal(CommonProblem.MALFORMED_BODY, "The file is empty");
            }
            return new CsvText(content);
        } catch (CharacterCodingException e) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "The file is not in UTF-8; save it as CSV UTF-8");
        }
    }

    /** The header and all rows, as they are in the sheet. */
    List<List<String>> rows() {
        try (CSVParser parser = parser(delimiter())) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    /** The one that finds most columns in the first row. */
    private char delimiter() {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingInt(this::columns))
                .orElseThrow();
    }

    private int columns(char delimiter) {
        try (CSVParser parser = parser(delimiter)) {
            return parser.stream().findFirst().map(CSVRecord::size).orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
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
