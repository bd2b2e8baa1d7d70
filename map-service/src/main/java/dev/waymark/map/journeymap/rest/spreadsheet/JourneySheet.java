package dev.waymark.map.journeymap.rest.spreadsheet;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.write.ImportedStage;
import dev.waymark.map.journeymap.write.ImportedStage.ImportedTouchpoint;
import dev.waymark.service.Ids;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes stages and touchpoints of a spreadsheet, all of it or nothing. */
@Singleton
public class JourneySheet {
    private final Ids ids;

    @Inject
    public JourneySheet(Ids ids) {
        this.ids = ids;
    }

    /**
     * Reads a CSV file whose first row names the columns.
     *
     * @return the stages in the order of their first rows; names that differ only in case are one stage
     * @throws Refusal naming all that is wrong: {@code rows[3].Emotion} is in the fourth row below the header
     */
    public List<ImportedStage> read(byte[] csv) {
        List<List<String>> rows = CsvText.of(csv).rows();
        Findings findings = new Findings();
        List<@Nullable Column> header = header(rows.getFirst(), findings);
        findings.refuse();
        List<ImportedStage> stages = stages(rows.subList(1, rows.size()), header, findings);
        if (stages.isEmpty()) {
            findings.add("rows", "must have a touchpoint at least");
        }
        findings.refuse();
        return stages;
    }

    private static List<@Nullable Column> header(List<String> names, Findings findings) {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String name : names) {
            Column column = Column.of(name.strip()).orElse(null);
            if (column == null) {
                findings.add("header", "'%s' is not a column; columns are %s".formatted(name.strip(), Column.all()));
            } else if (columns.contains(column)) {
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

    private List<ImportedStage> stages(List<List<String>> rows, List<@Nullable Column> header, Findings findings) {
        Map<String, ImportedStage> stages = new LinkedHashMap<>();
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
            Row row = row(i, cells, header, findings);
            stages.computeIfAbsent(
                            row.stage().toLowerCase(Locale.ROOT),
                            name -> new ImportedStage(ids.next(StageId::new), row.stage(), new ArrayList<>()))
                    .touchpoints()
                    .add(touchpoint(row));
        }
        return List.copyOf(stages.values());
    }

    private static Row row(int index, List<String> cells, List<@Nullable Column> header, Findings findings) {
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column column = header.get(i);
            if (column != null) {
                byColumn.put(column, cells.get(i));
            }
        }
        Row row = new Row(index, byColumn, findings);
        row.check();
        return row;
    }

    private ImportedTouchpoint touchpoint(Row row) {
        return new ImportedTouchpoint(
                ids.next(TouchpointId::new),
                row.lanes(),
                numbered(row.several(Column.PAIN_POINTS), PainPointId::new),
                numbered(row.several(Column.DELIGHTS), DelightId::new));
    }

    private <T> Map<T, String> numbered(List<String> texts, Function<UUID, T> type) {
        Map<T, String> result = new LinkedHashMap<>();
        texts.forEach(text -> result.put(ids.next(type), text));
        return result;
    }
}
