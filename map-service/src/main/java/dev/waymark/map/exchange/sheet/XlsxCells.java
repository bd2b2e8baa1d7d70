package dev.waymark.map.exchange.sheet;

import dev.waymark.service.input.XlsxPackage;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The cells of an Excel workbook. */
final class XlsxCells {
    private static final int MOST_ROWS = 10_000;
    private static final int MOST_COLUMNS = 200;

    private XlsxCells() {}

    /** The first sheet one sees that has the columns of a journey, else the first one sees. */
    static Grid of(byte[] file) {
        XlsxPackage.refuseUnsafe(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Sheet> seen = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (Sheet sheet : seen) {
                Grid grid = grid(sheet);
                boolean journey = grid.rows().getFirst().stream()
                                .flatMap(name -> Column.of(name).stream())
                                .filter(Column::isRequired)
                                .distinct()
                                .count()
                        == 2;
                if (journey) {
                    return grid;
                }
            }
            return grid(seen.stream().findFirst().orElseThrow(() -> refusal("The workbook has no sheet one sees")));
        } catch (IOException | ExcelReaderException e) {
            throw refusal("The file is not readable as an Excel workbook");
        }
    }

    private static Grid grid(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int first = 0;
        try (Stream<Row> all = sheet.openStream()) {
            for (Row row : (Iterable<Row>) all::iterator) {
                List<String> cells = cells(row);
                if (cells.isEmpty()) {
                    continue;
                }
                if (rows.isEmpty()) {
                    first = row.getRowNum();
                    rows.add(cells);
                    continue;
                }
                if (row.getRowNum() - first > MOST_ROWS) {
                    throw refusal("A sheet has at most %d rows".formatted(MOST_ROWS));
                }
                rows.addAll(Collections.nCopies(row.getRowNum() - first - rows.size(), List.of()));
                rows.add(filledUp(cells, rows.getFirst().size()));
            }
        }
        return new Grid(rows.isEmpty() ? List.of(List.of()) : rows, null, null, sheet.getName());
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            String text = cell == null ? "" : text(cell);
            if (!text.isBlank()) {
                if (cell.getColumnIndex() >= MOST_COLUMNS) {
                    throw refusal("A sheet has at most %d columns".formatted(MOST_COLUMNS));
                }
                cells.addAll(Collections.nCopies(cell.getColumnIndex() - cells.size(), ""));
                cells.add(text);
            }
        }
        return cells;
    }

    private static List<String> filledUp(List<String> cells, int width) {
        List<String> row = new ArrayList<>(cells);
        row.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
        return row;
    }

    /** Of a formula what the program that saved the file made of it. */
    private static String text(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        return cell.getType() == CellType.STRING ? cell.asString() : raw;
    }

    private static Refusal refusal(String why) {
        return new Refusal(CommonProblem.MALFORMED_BODY, why);
    }
}
