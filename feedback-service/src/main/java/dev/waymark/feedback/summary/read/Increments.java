package dev.waymark.feedback.summary.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one event adds to counters and takes off them, together for each document: a document can see an event only once. */
final class Increments {
    private final Map<String, Map<String, Long>> byDocument = new LinkedHashMap<>();

    /**
     * Counts a fact once more, or once less.
     *
     * @param all the extent of everything
     * @param map that of the fact's map
     */
    void add(Fact fact, Extent all, Extent map, int times) {
        add(Place.EVERYTHING, fact, all, times);
        add(Place.ofMap(map.id()), fact, map, times);
        add(map.place(fact.spot()), fact, map, times);
    }

    private void add(Place place, Fact fact, Extent extent, int times) {
        for (Place.Unit unit : List.of(place.level().fine(), Place.Unit.MONTH)) {
            String slot = unit.slot(fact.day());
            for (Cut cut : Cut.values()) {
                Map<String, Long> document =
                        byDocument.computeIfAbsent(place.document(unit, fact.day(), cut), it -> new TreeMap<>());
                String label = cut.label(extent.segment(fact.spot()), extent.channel(fact.spot()));
                fact.answers()
                        .counts()
                        .forEach((name, number) -> document.merge(
                                String.join(".", cut.field(), slot, label, name), times * number, Long::sum));
            }
        }
    }

    /** Without what is taken off and added again. */
    Map<String, Map<String, Long>> byDocument() {
        byDocument.values().forEach(numbers -> numbers.values().removeIf(number -> number == 0));
        byDocument.values().removeIf(Map::isEmpty);
        return byDocument;
    }
}
