package dev.waymark.feedback.analysis;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.analysis.Places.Example;
import dev.waymark.feedback.analysis.Places.Place;
import dev.waymark.feedback.directory.MapDirectories;
import dev.waymark.feedback.directory.MapDirectory;
import dev.waymark.feedback.directory.MapDirectory.Touchpoint;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.text.Embedder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Knows the touchpoints of maps and the comments people have assigned to them. */
@Singleton
public class Likeness {
    /** The latest count: what people say of a map changes with it. */
    private static final int EXAMPLES = 1_000;

    private static final int CACHED = 20_000;

    @Inject
    MapDirectories maps;

    @Inject
    FeedbackViews feedback;

    @Inject
    Embeddings embeddings;

    @Inject
    Embedder embedder;

    private final Map<String, float[]> written = new ConcurrentHashMap<>();

    /** The touchpoints of a map as they are now, to compare many comments with. */
    public Places on(JourneyMapId map) {
        List<Place> places = maps.find(map).stream()
                .flatMap(known -> known.touchpoints().stream()
                        .map(touchpoint -> new Place(
                                touchpoint,
                                texts(known, touchpoint).map(this::vector).toList())))
                .toList();
        return new Places(places, places.isEmpty() ? List.of() : examples(map));
    }

    private List<Example> examples(JourneyMapId map) {
        Map<FeedbackId, TouchpointId> assigned = new HashMap<>();
        feedback.assignedByPeople(map, EXAMPLES).forEach(view -> {
            if (view.touchpoint() != null) {
                assigned.put(view.id(), view.touchpoint());
            }
        });
        List<Example> examples = new ArrayList<>();
        embeddings.of(assigned.keySet()).forEach(embedded -> {
            TouchpointId touchpoint = assigned.get(embedded.feedback());
            if (touchpoint != null) {
                examples.add(new Example(touchpoint, embedded.vector()));
            }
        });
        return examples;
    }

    static Stream<String> texts(MapDirectory map, Touchpoint touchpoint) {
        String stage = map.stageName(touchpoint.stage()).orElse("");
        String whole = Stream.of(touchpoint.name(), touchpoint.customerAction(), touchpoint.customerThought())
                .filter(Objects::nonNull)
                .reduce("", (before, text) -> before + text + ". ");
        return Stream.concat(
                        Stream.of(
                                touchpoint.name(),
                                stage + ": " + touchpoint.name(),
                                touchpoint.customerAction(),
                                touchpoint.customerThought(),
                                whole.strip()),
                        touchpoint.noted().values().stream())
                .filter(text -> text != null && !text.isBlank())
                .distinct();
    }

    private float[] vector(String text) {
        if (written.size() > CACHED) {
            written.clear();
        }
        return written.computeIfAbsent(text, embedder::of);
    }
}
