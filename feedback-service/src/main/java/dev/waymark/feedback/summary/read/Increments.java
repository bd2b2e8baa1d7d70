package dev.waymark.feedback.summary.read;

import java.util.LinkedHashMap;
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
        Map<String, Long> counts = fact.answers().counts();
        add(Place.EVERYTHING, fact, counts, all, times);
        add(Place.ofMap(map.id()), fact, counts, map, times);
        add(map.place(fact.spot()), fact, counts, map, times);
    }

    private void add(Place place, Fact fact, Map<String, Long> counts, Extent extent, int times) {
        for (Cut cut : Cut.values()) {
            String label = cut.label(extent.segment(fact.spot()), extent.channel(fact.spot()));
            add(place.document(Place.Unit.MONTH, fact.day(), cut), Place.WHOLE, label, counts, times);
            String week = place.document(Place.Unit.WEEK, fact.day(), cut);
            add(week, Place.WHOLE, label, counts, times);
            add(week, Place.slot(fact.day()), label, counts, times);
        }
    }

    private void add(String document, String slot, String label, Map<String, Long> counts, int times) {
        Map<String, Long> numbers = byDocument.computeIfAbsent(document, it -> new TreeMap<>());
        counts.forEach((name, number) ->
                numbers.merge(String.join(".", Counters.SLOTS, slot, label, name), times * number, Long::sum));
    }

    /** Without what is taken off and added again. */
    Map<String, Map<String, Long>> byDocument() {
        byDocument.values().forEach(numbers -> numbers.values().removeIf(number -> number == 0));
        byDocument.values().removeIf(Map::isEmpty);
        return byDocument;
    }
}
