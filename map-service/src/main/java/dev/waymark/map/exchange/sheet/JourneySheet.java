package dev.waymark.map.exchange.sheet;

import dev.waymark.map.exchange.sheet.ReadSheet.How;
import dev.waymark.map.exchange.sheet.ReadSheet.ReadColumn;
import dev.waymark.service.problem.Refusal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the stages and touchpoints of a spreadsheet, all of it or nothing. */
public final class JourneySheet {
    private final Grid grid;
    private final boolean unknownColumnsAllowed;
    private final Findings findings = new Findings();

    private JourneySheet(Grid grid, boolean unknownColumnsAllowed) {
        this.grid = grid;
        this.unknownColumnsAllowed = unknownColumnsAllowed;
    }

    /**
     * Reads a CSV file whose first row names the columns.
     *
     * @param declared the encoding the sender says it has
     * @param unknownColumnsAllowed whether columns nobody knows are left unread, instead of refused
     * @return the stages in the order of their first rows; names that differ only in case are one stage
     * @throws Refusal naming all that is wrong: {@code rows[3].Emotion} is in the fourth row below the header
     */
    public static ReadSheet csv(byte[] file, @Nullable Charset declared, boolean unknownColumnsAllowed) {
        return new JourneySheet(CsvText.of(file, declared).grid(), unknownColumnsAllowed).read();
    }

    /** The same of an Excel workbook: its first sheet that has the columns. Formulas are not run: what they last said counts. */
    public static ReadSheet xlsx(byte[] file, boolean unknownColumnsAllowed) {
        return new JourneySheet(XlsxCells.of(file), unknownColumnsAllowed).read();
    }

    private ReadSheet read() {
        List<String> names = grid.rows().getFirst().stream().map(String::strip).toList();
        List<@Nullable Column> header = header(names);
        findings.refuse();
        List<SheetStage> stages = stages(header);
        if (stages.isEmpty()) {
            findings.add("rows", "must have a touchpoint at least");
        }
        findings.refuse();
        List<ReadColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Column column = header.get(i);
            columns.add(new ReadColumn(names.get(i), column == null ? null : column.header()));
        }
        return new ReadSheet(stages, new How(grid.encoding(), grid.delimiter(), grid.sheet(), columns));
    }

    private List<@Nullable Column> header(List<String> names) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String name : names) {
            Column column = Column.of(name).orElse(null);
            if (column == null && !unknownColumnsAllowed) {
                findings.add("header", "'%s' is not a column; columns are %s".formatted(name, Column.all()));
            } else if (column != null && !column.isList() && columns.contains(column)) {
                findings.add("header", "has the column '%s' twice".formatted(column.header()));
            }
            columns.add(column);
        }
        for (Column column : Column.values()) {
            if (column.isRequired() && !columns.contains(column)) {
                findings.add("header", "must have the column '%s'".formatted(column.header()));
            }
        }
        return columns;
    }

    private List<SheetStage> stages(List<@Nullable Column> header) {
        Map<String, SheetStage> stages = new LinkedHashMap<>();
        List<List<String>> rows = grid.rows().subList(1, grid.rows().size());
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (cells.size() != header.size()) {
                findings.add(
                        "rows[%d]".formatted(i),
                        "has %d cells where the header has %d".formatted(cells.size(), header.size()));
                continue;
            }
            Row row = Row.of(i, header, cells, findings);
            SheetStage stage = stages.computeIfAbsent(
                    row.stage().toLowerCase(Locale.ROOT), _ -> new SheetStage(row.stage(), new ArrayList<>()));
            if (!row.isOnlyAStage()) {
                stage.touchpoints().add(row.touchpoint());
            }
        }
        return List.copyOf(stages.values());
    }
}
