package dev.waymark.feedback.intake.imports;

import dev.waymark.feedback.intake.imports.RowLimit.RowTooLong;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A spreadsheet as CSV (RFC 4180, also with semicolons or tabs), its columns named in its first row. */
final class CsvRows implements Rows {
    /** Far more than any row may hold, so that one with a huge cell is refused alone. */
    private static final long ROW_LIMIT = 16L << 20;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .get();

    private final RowLimit text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final TableRow reader;
    private boolean ended;

    private CsvRows(RowLimit text, CSVParser parser, Iterator<CSVRecord> records, Header header) {
        this.text = text;
        this.parser = parser;
        this.records = records;
        this.reader = new TableRow(header);
    }

    /**
     * Reads the header.
     *
     * @param titles what they mean
     * @param sourceIsKnown whether the file may do without a column for the source
     * @throws Refusal if the header is not one of a feedback file
     */
    static CsvRows open(InputStream bytes, Titles titles, boolean sourceIsKnown) {
        try {
            BufferedReader whole = new BufferedReader(Text.of(bytes));
            CSVFormat format =
                    FORMAT.builder().setDelimiter(Separator.of(whole)).get();
            RowLimit text = new RowLimit(whole, ROW_LIMIT);
            CSVParser parser =
                    CSVParser.builder().setReader(text).setFormat(format).get();
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                throw new Refusal(CommonProblem.MALFORMED_BODY, "The file is empty");
            }
            return new CsvRows(text, parser, records, Header.of(records.next(), titles, sourceIsKnown));
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "The header cannot be read");
        }
    }

    @Override
    public @Nullable Row next() {
        while (!ended) {
            long number = parser.getRecordNumber() + 1;
            try {
                text.rowBegins();
                if (!records.hasNext()) {
                    ended = true;
                    return null;
                }
                CSVRecord row = records.next();
                if (!isEmpty(row)) {
                    return reader.read(row.getRecordNumber(), row.toList());
                }
            } catch (UncheckedIOException e) {
                ended = true;
                return new Row.Unreadable(number, why(e.getCause()));
            }
        }
        return null;
    }

    private static boolean isEmpty(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static String why(@Nullable IOException e) {
        return switch (e) {
            case RowTooLong tooLong ->
                "This row has no end, as when a quote is not closed; nothing from here on was read";
            case CSVException broken -> "A quote is not closed in this row; nothing from here on was read";
            case null, default -> "The rest of the file did not arrive; nothing from here on was read";
        };
    }
}
