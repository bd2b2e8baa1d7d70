package dev.waymark.map.journeymap.rest.spreadsheet;

import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.write.TextRules;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row: a touchpoint of a stage. Says what is wrong with it to the findings, and reads on. */
record Row(int index, Map<Column, String> cells, Findings findings) {
    private static final Pattern SEVERAL = Pattern.compile("[;\\r\\n]+");
    private static final Pattern PLAIN = Pattern.compile(TextRules.PLAIN);

    /** Looks at every cell for what holds in all of them. */
    void check() {
        for (Column column : Column.values()) {
            String cell = text(column);
            if (cell == null) {
                if (column.isRequired()) {
                    wrong(column, "must not be blank");
                }
            } else if (cell.length() > column.longest()) {
                wrong(column, "must have at most %d characters".formatted(column.longest()));
            } else if (!PLAIN.matcher(cell).matches()) {
                wrong(column, "must not contain control characters");
            }
        }
    }

    String stage() {
        return required(Column.STAGE);
    }

    TouchpointLanes lanes() {
        return new TouchpointLanes(
                required(Column.TOUCHPOINT),
                text(Column.CHANNEL),
                text(Column.CUSTOMER_ACTION),
                text(Column.CUSTOMER_THOUGHT),
                number(Column.EMOTION, -2, 2),
                number(Column.IMPORTANCE, 1, 5),
                "yes".equals(oneOf(Column.MOMENT_OF_TRUTH, "yes", "no")),
                "exception".equals(oneOf(Column.PATH, "main", "exception")) ? Path.EXCEPTION : Path.MAIN,
                text(Column.FRONTSTAGE),
                text(Column.BACKSTAGE),
                text(Column.SYSTEMS),
                text(Column.OWNER_TEAM));
    }

    /** The parts of a cell that tells several things, one a line or parted by semicolons. */
    List<String> several(Column column) {
        String cell = text(column);
        List<String> parts = cell == null
                ? List.of()
                : SEVERAL.splitAsStream(cell)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        if (parts.stream().anyMatch(part -> part.length() > TextRules.TEXT)) {
            wrong(column, "must have at most %d characters each".formatted(TextRules.TEXT));
        }
        return parts;
    }

    private @Nullable Integer number(Column column, int least, int most) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(cell.replace('−', '-'));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is out of bounds.
        }
        wrong(column, "must be a whole number from %d to %d, not '%s'".formatted(least, most, shortened(cell)));
        return null;
    }

    private @Nullable String oneOf(Column column, String... words) {
        String cell = text(column);
        if (cell == null) {
            return null;
        }
        String word = cell.toLowerCase(Locale.ROOT);
        if (Arrays.stream(words).noneMatch(word::equals)) {
            wrong(column, "must be %s, not '%s'".formatted(String.join(" or ", words), shortened(cell)));
        }
        return word;
    }

    private @Nullable String text(Column column) {
        return Stream.ofNullable(cells.get(column))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** A stand-in where it is missing: the row was found wrong then, and is never stored. */
    private String required(Column column) {
        String cell = text(column);
        return cell == null ? "?" : cell;
    }

    private void wrong(Column column, String message) {
        findings.add("rows[%d].%s".formatted(index, column.header()), message);
    }

    private static String shortened(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
