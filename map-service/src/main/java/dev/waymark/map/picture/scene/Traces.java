package dev.waymark.map.picture.scene;

import dev.waymark.map.journeymap.difference.Comparison;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.difference.Difference.ElementChange;
import dev.waymark.map.journeymap.difference.Difference.FieldChange;
import dev.waymark.map.journeymap.difference.Difference.Kind;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.picture.drawing.Mark;
import dev.waymark.map.picture.drawing.Scene.Before;
import dev.waymark.map.picture.drawing.Scene.Compared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of each thing on a map since another revision. */
final class Traces {
    static final Traces NONE = new Traces(List.of(), new FieldWords(Map.of()));

    private final Map<String, List<ElementChange>> changes;
    private final FieldWords words;

    private Traces(List<ElementChange> all, FieldWords words) {
        this.changes = all.stream().collect(Collectors.groupingBy(it -> key(it.element(), it.id())));
        this.words = words;
    }

    static Traces between(MapView before, MapView now) {
        Map<String, String> personas = new LinkedHashMap<>();
        before.personas().forEach(it -> personas.put(it.persona().toString(), it.name()));
        now.personas().forEach(it -> personas.put(it.persona().toString(), it.name()));
        return new Traces(Comparison.between(before, now).changes(), new FieldWords(personas));
    }

    Compared ofMap(MapView before, MapView now) {
        List<String> told = new ArrayList<>();
        fields(Element.MAP, now.id()).forEach(field -> told.add(words.fromTo(field)));
        changes.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.element() == Element.PERSONA)
                .forEach(it -> told.add("Persona %s: %s"
                        .formatted(it.name(), mark(it.kind()).name().toLowerCase(Locale.ROOT))));
        return new Compared(before.revision(), told);
    }

    /** @param feeling the field whose change is drawn on the curve */
    Before of(Element element, Object id, @Nullable String feeling) {
        List<ElementChange> all = all(element, id);
        if (all.isEmpty()) {
            return Before.SAME;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        Integer felt = null;
        Mark mark = mark(all);
        for (ElementChange change : all) {
            if (change.from() != null) {
                notes.add(FieldWords.place(change.from()));
            }
            for (FieldChange field : change.fields()) {
                if (words.isText(field)) {
                    texts.put(field.field(), Objects.toString(field.before(), ""));
                } else {
                    notes.add(words.fromTo(field));
                }
                if (field.field().equals(feeling) && field.before() instanceof Integer before) {
                    felt = before;
                }
            }
        }
        if (mark == Mark.MOVED && all.size() > 1) {
            notes.addFirst("± Changed too");
        }
        return new Before(mark, notes, texts, felt);
    }

    private List<FieldChange> fields(Element element, Object id) {
        return all(element, id).stream().flatMap(it -> it.fields().stream()).toList();
    }

    private List<ElementChange> all(Element element, Object id) {
        return changes.getOrDefault(key(element, id.toString()), List.of());
    }

    private static String key(Element element, String id) {
        return element + id;
    }

    private static Mark mark(List<ElementChange> all) {
        return all.stream().map(it -> mark(it.kind())).anyMatch(Mark.MOVED::equals)
                ? Mark.MOVED
                : mark(all.getFirst().kind());
    }

    private static Mark mark(Kind kind) {
        return switch (kind) {
            case ADDED -> Mark.ADDED;
            case REMOVED -> Mark.REMOVED;
            case MOVED -> Mark.MOVED;
            case CHANGED -> Mark.CHANGED;
        };
    }
}
