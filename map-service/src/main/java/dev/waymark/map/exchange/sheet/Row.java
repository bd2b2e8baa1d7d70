package dev.waymark.map.exchange.sheet;

import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.exchange.sheet.SheetStage.SheetDelight;
import dev.waymark.map.exchange.sheet.SheetStage.SheetTouchpoint;
import dev.waymark.service.input.PlainText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row: a touchpoint of a stage. Says what is wrong with it to the findings, and reads on. */
record Row(int index, Map<Column, String> cells, Findings findings) {
    private static final Pattern PLAIN = Pattern.compile(PlainText.PATTERN);

    static Row of(int index, List<@Nullable Column> header, List<String> cells, Findings findings) {
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            Column column = header.get(i);
            String cell = cells.get(i).strip();
            if (column != null && !cell.isEmpty()) {
                byColumn.merge(column, cell, (before, more) -> before + "\n" + more);
            }
        }
        Row row = new Row(index, byColumn, findings);
        row.check();
        return row;
    }

    /** Looks at every cell for what holds in all of them. */
    private void check() {
        for (Column column : Column.values()) {
            String cell = cells.get(column);
            if (cell == null) {
                if (column.isRequired() && !isOnlyAStage()) {
                    wrong(column, "must not be blank");
                }
            } else if (!column.isList() && cell.length() > column.longest()) {
                wrong(column, "must have at most %d characters".formatted(column.longest()));
            } else if (!PLAIN.matcher(cell).matches()) {
                wrong(column, "must not contain control characters");
            }
        }
    }

    String stage() {
        return required(Column.STAGE);
    }

    /** Such a row tells of a stage that has no touchpoints yet. */
    boolean isOnlyAStage() {
        return cells.keySet().equals(Set.of(Column.STAGE));
    }

    SheetTouchpoint touchpoint() {
        return new SheetTouchpoint(
                lanes(),
                PainPointCells.read(this),
                several(Column.DELIGHTS).stream()
                        .filter(text -> !text.isEmpty())
                        .map(SheetDelight::new)
                        .toList());
    }

    private TouchpointLanes lanes() {
        return new TouchpointLanes(
                required(Column.TOUCHPOINT),
                cells.get(Column.CHANNEL),
                cells.get(Column.CUSTOMER_ACTION),
                cells.get(Column.CUSTOMER_THOUGHT),
                said(Column.EMOTION, Words::feeling, "must be a whole number from -2 to 2"),
                said(Column.IMPORTANCE, word -> Words.number(word, 1, 5), "must be a whole number from 1 to 5"),
                Boolean.TRUE.equals(said(Column.MOMENT_OF_TRUTH, Words::yes, "must be yes or no")),
                Stream.ofNullable(said(Column.PATH, Words::path, "must be main or exception"))
                        .findFirst()
                        .orElse(Path.MAIN),
                cells.get(Column.FRONTSTAGE),
                cells.get(Column.BACKSTAGE),
                cells.get(Column.SYSTEMS),
                cells.get(Column.OWNER_TEAM));
    }

    /** The parts of a cell that tells several things. */
    List<String> several(Column column) {
        List<String> parts = Several.read(cells.getOrDefault(column, ""));
        if (parts.stream().anyMatch(part -> part.length() > column.longest())) {
            wrong(column, "must have at most %d characters each".formatted(column.longest()));
        }
        return parts;
    }

    private <T> @Nullable T said(Column column, Words.Meaning<T> meaning, String mustBe) {
        String cell = cells.get(column);
        return cell == null ? null : understood(column, cell, meaning, mustBe);
    }

    /** What the word means; null and a finding where it means nothing. */
    <T> @Nullable T understood(Column column, String word, Words.Meaning<T> meaning, String mustBe) {
        T result = meaning.of(word);
        if (result == null) {
            wrong(column, "%s, not '%s'".formatted(mustBe, shortened(word)));
        }
        return result;
    }

    /** A stand-in where it is missing: the row was found wrong then, and is never stored. */
    private String required(Column column) {
        return cells.getOrDefault(column, "?");
    }

    void wrong(Column column, String message) {
        findings.add("rows[%d].%s".formatted(index, column.header()), message);
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
