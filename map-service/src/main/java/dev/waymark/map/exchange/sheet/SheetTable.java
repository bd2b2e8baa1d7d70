package dev.waymark.map.exchange.sheet;

import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapView.DelightView;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A map as rows, one a touchpoint; a stage without touchpoints has a row of its own. */
record SheetTable(List<Column> header, List<List<String>> rows) {
    /** Excel takes 32,767 characters a cell; what tells more goes on in another column of that name. */
    private static final int LONGEST_CELL = 32_000;

    static SheetTable of(MapView map) {
        List<Map<Column, List<String>>> rows =
                map.stages().stream().flatMap(SheetTable::rows).toList();
        List<Column> header = new ArrayList<>();
        for (Column column : Column.values()) {
            int cells = rows.stream()
                    .mapToInt(row -> row.getOrDefault(column, List.of()).size())
                    .max()
                    .orElse(0);
            for (int i = 0; i < Math.max(cells, column.isOptional() ? 0 : 1); i++) {
                header.add(column);
            }
        }
        return new SheetTable(
                header, rows.stream().map(row -> laidOut(row, header)).toList());
    }

    private static List<String> laidOut(Map<Column, List<String>> row, List<Column> header) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            List<String> said = row.getOrDefault(header.get(i), List.of());
            int place = i - header.indexOf(header.get(i));
            cells.add(place < said.size() ? said.get(place) : "");
        }
        return cells;
    }

    private static Stream<Map<Column, List<String>>> rows(StageView stage) {
        return stage.touchpoints().isEmpty()
                ? Stream.of(Map.of(Column.STAGE, List.of(stage.name())))
                : stage.touchpoints().stream().map(touchpoint -> row(stage.name(), touchpoint));
    }

    private static Map<Column, List<String>> row(String stage, TouchpointView touchpoint) {
        TouchpointLanes lanes = touchpoint.lanes();
        Map<Column, @Nullable String> texts = new EnumMap<>(Column.class);
        texts.put(Column.STAGE, stage);
        texts.put(Column.TOUCHPOINT, lanes.name());
        texts.put(Column.CHANNEL, lanes.channel());
        texts.put(Column.CUSTOMER_ACTION, lanes.customerAction());
        texts.put(Column.CUSTOMER_THOUGHT, lanes.customerThought());
        texts.put(
                Column.EMOTION, lanes.feeling() == null ? null : lanes.feeling().toString());
        texts.put(Column.MOMENT_OF_TRUTH, lanes.momentOfTruth() ? "yes" : "no");
        texts.put(
                Column.IMPORTANCE,
                lanes.importance() == null ? null : lanes.importance().toString());
        texts.put(Column.PATH, lanes.path() == Path.MAIN ? "main" : "exception");
        texts.put(Column.FRONTSTAGE, lanes.frontstage());
        texts.put(Column.BACKSTAGE, lanes.backstage());
        texts.put(Column.SYSTEMS, lanes.systems());
        texts.put(Column.OWNER_TEAM, lanes.ownerTeam());
        Map<Column, List<String>> row = new EnumMap<>(Column.class);
        texts.forEach((column, text) -> row.put(column, text == null ? List.of() : List.of(text)));
        PainPointCells.written(touchpoint.painPoints()).forEach((column, things) -> row.put(column, cells(things)));
        row.put(
                Column.DELIGHTS,
                cells(touchpoint.delights().stream().map(DelightView::text).toList()));
        return row;
    }

    private static List<String> cells(List<String> things) {
        List<String> cells = new ArrayList<>();
        List<String> cell = new ArrayList<>();
        int length = 0;
        for (String thing : things) {
            String written = Several.written(List.of(thing));
            if (length + written.length() >= LONGEST_CELL) {
                cells.add(String.join("\n", cell));
                cell.clear();
                length = 0;
            }
            cell.add(written);
            length += written.length() + 1;
        }
        if (!cell.isEmpty()) {
            cells.add(String.join("\n", cell));
        }
        return cells;
    }

    /** The names of the columns. */
    String[] names() {
        return header.stream().map(Column::header).toArray(String[]::new);
    }
}
