package dev.waymark.feedback.intake.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waymark.contracts.feedback.Consent;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {
    private static final String HEADER = "submissionId,source,collectedAt,rating,comment\n";
    private static final String TIME = "2026-01-23T02:01:00Z";

    @Test
    void columnsComeInAnyOrderAndCapitalisation() {
        List<Row> rows =
                rows("Comment,NPS,collectedat,SOURCE, SubmissionId \n\"Fine, \"\"really\"\"\n!\",10,%s,survey,r-1\n"
                        .formatted(TIME));
        assertThat(rows).hasSize(1);
        assertThat(utterance(rows.getFirst()))
                .returns("Fine, \"really\"\n!", NewFeedback::comment)
                .returns(new Scores(null, 10, null), NewFeedback::scores)
                .returns(Instant.parse(TIME), NewFeedback::collectedAt)
                .returns("survey", NewFeedback::source)
                .returns("r-1", NewFeedback::submissionId);
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() {
        List<Row> rows = rows(HEADER + "a,s,%1$s,5,\"two\nlines\"\n\n,,,,\nb,s,%1$s,4,x\n".formatted(TIME));
        assertThat(rows).extracting(Row::number).containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @CsvSource({"';'", "'\t'", "','"})
    void columnsAreSeparatedAsTheHeaderSeparatesThem(String separator) {
        String header = String.join(separator, "submissionId", "source", "\"collectedAt\"", "nps", "comment");
        List<Row> rows =
                rows(header + "\n" + String.join(separator, "a", "s", TIME, "9", "\"one; two, \t three\"") + "\n");
        assertThat(rows).hasSize(1);
        assertThat(utterance(rows.getFirst()))
                .returns("one; two, \t three", NewFeedback::comment)
                .returns(new Scores(null, 9, null), NewFeedback::scores);
    }

    @ParameterizedTest
    @CsvSource({
        "quote, true, false",
        "Contact, false, true",
        "both, true, true",
        "'quote, contact', true, true",
        "none, false, false"
    })
    void consentIsSaidInWords(String said, boolean quote, boolean contact) {
        List<Row> rows = rows("submissionId,source,collectedAt,nps,consent\na,s,%s,9,\"%s\"\n".formatted(TIME, said));
        assertThat(utterance(rows.getFirst())).returns(new Consent(quote, contact), NewFeedback::consent);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        assertThat(rows("\uFEFF\"submissionId\",source,collectedAt,nps\na,s,%s,0\n".formatted(TIME)))
                .hasSize(1);
    }

    @Test
    void aRowThatIsNotUtf8IsRefusedAlone() {
        byte[] file = (HEADER + "a,s,%1$s,5,good\nb,s,%1$s,5,caf\u00e9\nc,s,%1$s,5,good\n".formatted(TIME))
                .getBytes(ISO_8859_1);
        List<Row> rows = rows(file);
        assertThat(rows.get(0)).isInstanceOf(Row.Utterance.class);
        assertThat(rows.get(1)).isEqualTo(new Row.Unreadable(3, "The row is not UTF-8"));
        assertThat(rows.get(2)).isInstanceOf(Row.Utterance.class);
    }

    @Test
    void anUnclosedQuoteEndsTheReadingAndKeepsWhatCameBefore() {
        List<Row> rows = rows(HEADER + "a,s,%1$s,5,good\nb,s,%1$s,5,\"open\nc,s,%1$s,5,swallowed\n".formatted(TIME));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isInstanceOf(Row.Utterance.class);
        assertThat(rows.get(1))
                .isEqualTo(new Row.Unreadable(3, "A quote is not closed in this row; nothing from here on was read"));
    }

    @Test
    void aRowWithoutEndIsGivenUpBeforeMemoryIs() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream((HEADER + "a,s," + TIME + ",5,\"").getBytes(UTF_8)), new Endless());
        Rows rows = CsvRows.open(endless, new Titles(List.of()), false);
        assertThat(rows.next())
                .isEqualTo(new Row.Unreadable(
                        2, "This row has no end, as when a quote is not closed; nothing from here on was read"));
        assertThat(rows.next()).isNull();
    }

    @Test
    void aBrokenConnectionIsSaid() {
        InputStream cut = new SequenceInputStream(
                new ByteArrayInputStream((HEADER + "a,s," + TIME + ",5,good\n").getBytes(UTF_8)), new Cut());
        Rows rows = CsvRows.open(cut, new Titles(List.of()), false);
        List<Row> read = all(rows);
        assertThat(read.getLast())
                .isInstanceOfSatisfying(
                        Row.Unreadable.class, row -> assertThat(row.reason()).contains("did not arrive"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,s,2026-01-23T02:01:00Z,5           | The row has 4 cells, the header 5
            a,s,2026-01-23T02:01:00Z,5,good,more | The row has 6 cells, the header 5
            a,s,2026-01-23T02:01:00Z,six,good    | csat is not a whole number
            a,s,2026-01-23T02:01:00Z,4.5,good    | csat is not a whole number
            a,s,2026-01-23T02:01:00Z,-1,good     | csat is not a whole number
            a,s,2026-01-23T02:01:00Z,6,good      | csat lies between 1 and 5, not 6
            a,s,23.01.2026,5,good                | collectedAt is no ISO-8601 time with offset, such as 2026-01-23T02:01:00Z
            a,s,2026-13-01,5,good                | collectedAt is no ISO-8601 time with offset, such as 2026-01-23T02:01:00Z
            """)
    void aBadRowSaysWhatIsWrongWithIt(String row, String reason) {
        assertThat(rows(HEADER + row + "\n")).containsExactly(new Row.Unreadable(2, reason));
    }

    @Test
    void textThatASpreadsheetWouldRunIsJustText() {
        List<Row> rows = rows(HEADER + "=1+1,s,%s,5,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n".formatted(TIME));
        assertThat(utterance(rows.getFirst()))
                .returns("=1+1", NewFeedback::submissionId)
                .returns("=HYPERLINK(\"http://x\",\"y\")", NewFeedback::comment);
    }

    @Test
    void aHeaderNamesAllThatIsWrongWithIt() {
        assertThat(refused("submissionId,Colour,nps,NPS\n").violations())
                .containsExactly(
                        new Violation("Colour", "is not a column of feedback"),
                        new Violation("NPS", "stands in the header twice"),
                        new Violation("source", "is missing in the header"),
                        new Violation("collectedAt", "is missing in the header"));
        assertThat(refused("submissionId,source,collectedAt,rating,csat\n").violations())
                .containsExactly(new Violation("csat", "stands in the header twice"));
        assertThat(refused("submissionId,source,collectedAt\n").violations())
                .containsExactly(new Violation("comment", "is missing in the header, as are all scores"));
    }

    @Test
    void aFileThatIsNoSpreadsheetIsRefused() {
        assertThat(refused("").detail()).isEqualTo("The file is empty");
        assertThat(refused("\"never closed").detail()).isEqualTo("The header cannot be read");
        Refusal utf16 = catchThrowableOfType(
                Refusal.class,
                () -> CsvRows.open(
                        new ByteArrayInputStream(("\uFEFF" + HEADER).getBytes(UTF_16LE)),
                        new Titles(List.of()),
                        false));
        assertThat(utf16.problem().violations()).extracting(Violation::message).contains("is not UTF-8");
    }

    private static Problem refused(String file) {
        return catchThrowableOfType(
                        Refusal.class,
                        () -> CsvRows.open(
                                new ByteArrayInputStream(file.getBytes(UTF_8)), new Titles(List.of()), false))
                .problem();
    }

    private static NewFeedback utterance(Row row) {
        assertThat(row).isInstanceOf(Row.Utterance.class);
        return ((Row.Utterance) row).feedback();
    }

    private static List<Row> rows(String file) {
        return rows(file.getBytes(UTF_8));
    }

    private static List<Row> rows(byte[] file) {
        return all(CsvRows.open(new ByteArrayInputStream(file), new Titles(List.of()), false));
    }

    private static List<Row> all(Rows rows) {
        List<Row> all = new ArrayList<>();
        for (Row row = rows.next(); row != null; row = rows.next()) {
            all.add(Objects.requireNonNull(row));
        }
        return all;
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            return length;
        }
    }

    private static final class Cut extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Connection reset");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}
