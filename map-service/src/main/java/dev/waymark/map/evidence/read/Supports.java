package dev.waymark.map.evidence.read;

import dev.waymark.contracts.map.ElementKind;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.DrawnElement;
import dev.waymark.map.journeymap.read.MapView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which evidence stands behind which element of a map. */
final class Supports {
    private final Map<MapElement, List<Support>> behind = new HashMap<>();

    /** What is about something the map no longer says counts for nothing. */
    Supports(MapView map, List<Support> all) {
        Set<MapElement> drawn =
                DrawnElement.of(map).stream().map(DrawnElement::element).collect(Collectors.toSet());
        all.stream().filter(it -> drawn.contains(it.about().whole())).forEach(this::add);
    }

    /** What is known of a pain point or delight is known of its touchpoint; not the other way round. */
    private void add(Support support) {
        MapElement about = support.about().whole();
        add(about, support);
        TouchpointId touchpoint = about.touchpoint();
        if (touchpoint != null && about.kind() != ElementKind.TOUCHPOINT) {
            add(MapElement.of(touchpoint), support);
        }
    }

    private void add(MapElement element, Support support) {
        behind.computeIfAbsent(element, _ -> new ArrayList<>()).add(support);
    }

    List<Support> of(MapElement element) {
        return behind.getOrDefault(element, List.of());
    }
}
