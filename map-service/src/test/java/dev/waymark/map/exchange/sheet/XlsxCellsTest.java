package dev.waymark.map.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.waymark.service.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;

class XlsxCellsTest {
    @Test
    void theSheetWithTheColumnsIsReadWhereverItStands() throws IOException {
        byte[] file = file(workbook(XSSFWorkbookType.XLSX));

        ReadSheet read = JourneySheet.xlsx(file, false);

        assertThat(read.how().sheet()).isEqualTo("Map");
        assertThat(read.stages()).extracting(SheetStage::name).containsExactly("Use");
        assertThat(read.stages().getFirst().touchpoints())
                .extracting(it -> it.lanes().name(), it -> it.lanes().feeling())
                .containsExactly(tuple("Set-up", -1));
    }

    @Test
    void aFormulaIsNotRunButReadAsWhatItLastSaid() throws IOException {
        XSSFWorkbook workbook = workbook(XSSFWorkbookType.XLSX);
        Cell feeling = workbook.getSheet("Map").getRow(3).createCell(2);
        feeling.setCellFormula("1+1");
        feeling.setCellValue(-2);

        assertThat(JourneySheet.xlsx(file(workbook), false)
                        .stages()
                        .getFirst()
                        .touchpoints()
                        .getFirst()
                        .lanes()
                        .feeling())
                .isEqualTo(-2);
    }

    @Test
    void aWorkbookWithMacrosIsRefused() throws IOException {
        byte[] file = file(workbook(XSSFWorkbookType.XLSM));

        assertThatThrownBy(() -> JourneySheet.xlsx(file, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("carries macros");
    }

    @Test
    void aFileThatGrowsWithoutEndIsRefused() throws IOException {
        byte[] file = zip(Map.of("xl/workbook.xml", "<x/>", "xl/worksheets/sheet1.xml", "0".repeat(60_000_000)));

        assertThat(file).hasSizeLessThan(200_000);
        assertThatThrownBy(() -> JourneySheet.xlsx(file, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("too large once unpacked");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        byte[] word = zip(Map.of("word/document.xml", "<x/>"));
        byte[] broken = zip(Map.of("xl/workbook.xml", "<x"));
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0};

        assertThatThrownBy(() -> JourneySheet.xlsx(word, false)).hasMessageContaining("not an Excel workbook");
        assertThatThrownBy(() -> JourneySheet.xlsx(broken, false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> JourneySheet.xlsx(old, false)).hasMessageContaining("save it as .xlsx");
        assertThatThrownBy(() -> JourneySheet.xlsx(new byte[0], false)).isInstanceOf(Refusal.class);
    }

    /** A hidden sheet, one about something else, and the journey below an empty row. */
    private static XSSFWorkbook workbook(XSSFWorkbookType type) {
        XSSFWorkbook workbook = new XSSFWorkbook(type);
        row(workbook.createSheet("Hidden"), 0, "Stage", "Touchpoint");
        workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
        row(workbook.createSheet("Costs"), 0, "Item", "Euro");
        Sheet map = workbook.createSheet("Map");
        row(map, 1, "Phase", "Step", "Feeling");
        row(map, 3, "Use", "Set-up").createCell(2).setCellValue(-1.0);
        return workbook;
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private static byte[] file(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (workbook) {
            workbook.setActiveSheet(1);
            workbook.write(file);
        }
        return file.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }
}
