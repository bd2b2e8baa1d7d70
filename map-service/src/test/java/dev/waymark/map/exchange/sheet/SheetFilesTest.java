package dev.waymark.map.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.map.exchange.Sample;
import dev.waymark.map.exchange.sheet.SheetStage.SheetDelight;
import dev.waymark.map.exchange.sheet.SheetStage.SheetPainPoint;
import dev.waymark.map.exchange.sheet.SheetStage.SheetTouchpoint;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetFilesTest {
    private final MapView map = Sample.map();

    @Test
    void csvComesBackAsItWas() {
        assertThat(JourneySheet.csv(SheetFiles.csv(map), null, false).stages()).isEqualTo(said(map));
    }

    @Test
    void xlsxComesBackAsItWas() {
        assertThat(JourneySheet.xlsx(SheetFiles.xlsx(map), false).stages()).isEqualTo(said(map));
    }

    @Test
    void excelIsToldThatCsvIsUtf8() {
        assertThat(SheetFiles.csv(map)).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void noCellOfACsvFileStartsAFormula() {
        List<List<String>> raw = new CsvText(
                        new String(SheetFiles.csv(map), StandardCharsets.UTF_8).substring(1),
                        StandardCharsets.UTF_8,
                        ',')
                .grid()
                .rows();
        String text = new String(SheetFiles.csv(map), StandardCharsets.UTF_8);

        assertThat(raw.get(1)).contains("+1", "@desk", "-x", "'=1");
        assertThat(text)
                .contains("'+1", "'@desk", "'-x", "''=1", "\"'=HYPERLINK(")
                .doesNotContain(",=", ",+", ",@", ",-x");
    }

    @Test
    void poiReadsTheWorkbookAndFindsTextsWhereFormulasCouldBe() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(SheetFiles.xlsx(map)))) {
            Cell action = workbook.getSheet("Journey").getRow(1).getCell(3);
            Cell feeling = workbook.getSheet("Journey").getRow(1).getCell(5);

            assertThat(action.getCellType()).isEqualTo(CellType.STRING);
            assertThat(action.getStringCellValue()).isEqualTo(Sample.HOSTILE);
            assertThat(feeling.getNumericCellValue()).isEqualTo(-2);
        }
    }

    @Test
    void moreThanACellHoldsGoesOnInAnotherColumnOfThatName() throws IOException {
        TouchpointView first = map.stages().getFirst().touchpoints().getFirst();
        TouchpointView wordy = new TouchpointView(
                first.id(),
                first.lanes(),
                Collections.nCopies(
                        40,
                        new MapView.PainPointView(
                                first.painPoints().getFirst().id(),
                                "x".repeat(2_000),
                                3,
                                List.of(),
                                first.painPoints().getLast().state(),
                                List.of())),
                List.of(),
                List.of());
        MapView full =
                Sample.map("Full", List.of(new StageView(map.stages().getFirst().id(), "Use", null, List.of(wordy))));

        assertThat(JourneySheet.xlsx(SheetFiles.xlsx(full), false).stages()).isEqualTo(said(full));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(SheetFiles.xlsx(full)))) {
            assertThat((Iterable<Cell>) workbook.getSheetAt(0).getRow(1))
                    .allSatisfy(cell -> assertThat(cell.toString()).hasSizeLessThan(32_768));
        }
    }

    private static List<SheetStage> said(MapView map) {
        return map.stages().stream()
                .map(stage -> new SheetStage(
                        stage.name(),
                        stage.touchpoints().stream().map(SheetFilesTest::said).toList()))
                .toList();
    }

    private static SheetTouchpoint said(TouchpointView touchpoint) {
        return new SheetTouchpoint(
                touchpoint.lanes(),
                touchpoint.painPoints().stream()
                        .map(it -> new SheetPainPoint(it.text(), it.severity(), it.whys(), it.state()))
                        .toList(),
                touchpoint.delights().stream()
                        .map(it -> new SheetDelight(it.text()))
                        .toList());
    }
}
