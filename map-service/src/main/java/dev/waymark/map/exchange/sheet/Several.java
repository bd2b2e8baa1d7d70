package dev.waymark.map.exchange.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several things in one cell. Written each behind a bullet, so that a thing may have lines of its own and an empty one
 * keeps its place; read also as people type them: one a line, or parted by semicolons.
 */
final class Several {
    private static final String BULLET = "•";
    private static final String INDENT = "\n  ";

    private Several() {}

    static String written(List<String> things) {
        return things.stream()
                .map(thing -> (BULLET + ' ' + thing.replace("\n", INDENT)).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    static List<String> read(String cell) {
        return cell.startsWith(BULLET)
                ? Arrays.stream(("\n" + cell).split("\n" + BULLET, -1))
                        .skip(1)
                        .map(thing -> thing.replace(INDENT, "\n").strip())
                        .toList()
                : Arrays.stream(cell.split("[;\\r\\n]+"))
                        .map(String::strip)
                        .filter(thing -> !thing.isEmpty())
                        .toList();
    }
}
