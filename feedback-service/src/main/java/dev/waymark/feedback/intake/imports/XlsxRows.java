package dev.waymark.feedback.intake.imports;

import dev.waymark.service.input.XlsxPackage;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first sheet one sees of an Excel workbook, its columns named in its first row. */
final class XlsxRows implements Rows {
    /** A workbook is held in memory, as its parts stand in it in any order; larger files come as CSV or NDJSON. */
    private static final int MOST_BYTES = 20 << 20;

    private static final int MOST_COLUMNS = 200;

    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final Header header;
    private final TableRow reader;
    private long last;
    private boolean ended;

    private XlsxRows(Iterator<org.dhatim.fastexcel.reader.Row> rows, Header header, long last) {
        this.rows = rows;
        this.header = header;
        this.reader = new TableRow(header);
        this.last = last;
    }

    /**
     * Reads the header.
     *
     * @throws Refusal if the file is no workbook, grows too large once unpacked, or its header is not one of a feedback file
     */
    static XlsxRows open(InputStream bytes, Titles titles, boolean sourceIsKnown) throws IOException {
        byte[] file = bytes.readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw new Refusal(CommonProblem.BODY_TOO_LARGE, "A workbook has at most 20 MB; send more as CSV or NDJSON");
        }
        XlsxPackage.refuseUnsafe(file);
        try {
            var rows = firstSheet(new ReadableWorkbook(new ByteArrayInputStream(file)))
                    .openStream()
                    .iterator();
            while (rows.hasNext()) {
                var row = rows.next();
                List<String> names = texts(row, -1);
                if (!names.stream().allMatch(String::isBlank)) {
                    return new XlsxRows(rows, Header.of(names, titles, sourceIsKnown), row.getRowNum());
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "The file is not readable as an Excel workbook");
        }
        throw new Refusal(CommonProblem.MALFORMED_BODY, "The file is empty");
    }

    private static Sheet firstSheet(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.MALFORMED_BODY, "The workbook has no sheet one sees"));
    }

    @Override
    public @Nullable Row next() {
        while (!ended) {
            try {
                if (!rows.hasNext()) {
                    ended = true;
                    return null;
                }
                var row = rows.next();
                last = row.getRowNum();
                List<String> cells = new ArrayList<>(texts(row, header.place(Column.COLLECTED_AT)));
                if (!cells.stream().allMatch(String::isBlank)) {
                    cells.addAll(
                            Collections.nCopies(Math.max(0, header.columns().size() - cells.size()), ""));
                    return reader.read(last, cells);
                }
            } catch (RuntimeException e) {
                ended = true;
                return new Row.Unreadable(last + 1, "The sheet is broken here; nothing from here on was read");
            }
        }
        return null;
    }

    /** Up to the last cell that says something. */
    private static List<String> texts(org.dhatim.fastexcel.reader.Row row, int times) {
        List<String> texts = IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS + 1))
                .mapToObj(column -> text(row.getOptionalCell(column).orElse(null), column == times))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!texts.isEmpty() && texts.getLast().isBlank()) {
            texts.removeLast();
        }
        return texts;
    }

    private static String text(@Nullable Cell cell, boolean time) {
        if (cell == null || cell.getRawValue() == null) {
            return "";
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        return time && cell.getType() == CellType.NUMBER
                ? cell.asDate().atOffset(ZoneOffset.UTC).toString()
                : cell.getRawValue();
    }
}
