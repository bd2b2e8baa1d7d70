package dev.waymark.map.exchange.sheet;

import dev.waymark.map.journeymap.read.MapView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a map as a spreadsheet. */
public final class SheetFiles {
    private static final int WIDTH = 28;

    private SheetFiles() {}

    /** CSV by RFC 4180 in UTF-8, with the byte order mark without which Excel would not know that. */
    public static byte[] csv(MapView map) {
        SheetTable table = SheetTable.of(map);
        StringWriter text = new StringWriter().append('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(table.names()).get())) {
            for (List<String> row : table.rows()) {
                for (int i = 0; i < row.size(); i++) {
                    boolean number = table.header().get(i).isNumber();
                    printer.print(number ? row.get(i) : Formulas.disarmed(row.get(i)));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An Excel workbook of one sheet. Texts are cells of type text, which no program runs as formulas. */
    public static byte[] xlsx(MapView map) {
        SheetTable table = SheetTable.of(map);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Waymark", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Journey");
            for (int column = 0; column < table.header().size(); column++) {
                sheet.value(0, column, table.header().get(column).header());
                sheet.style(0, column).bold().set();
                sheet.width(column, WIDTH);
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++) {
                write(sheet, row + 1, table, table.rows().get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet sheet, int row, SheetTable table, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text.isEmpty()) {
                continue;
            }
            if (table.header().get(column).isNumber()) {
                sheet.value(row, column, Integer.valueOf(text));
            } else {
                sheet.value(row, column, text.replace("\r\n", "\n").replace('\r', '\n'));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }
}
