package dev.waymark.map;

import dev.waymark.contracts.map.Visibility;
import java.util.List;
import java.util.Map;

/**
 * One mark for each visibility of a map and each caller.
 *
 * @param lines in each outsiders, viewers, commenters, editors, the owner and admins
 */
record Grid(Map<Visibility, String> lines) {
    private static final List<MapCaller> COLUMNS = List.of(MapCaller.values());

    static Grid of(String onPrivate, String onListed, String onViewable, String onEditable) {
        return new Grid(Map.of(
                Visibility.PRIVATE, onPrivate,
                Visibility.LISTED, onListed,
                Visibility.VIEWABLE, onViewable,
                Visibility.EDITABLE, onEditable));
    }

    char at(Visibility visibility, MapCaller caller) {
        return lines.getOrDefault(visibility, "").charAt(COLUMNS.indexOf(caller));
    }
}
