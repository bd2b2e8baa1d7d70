package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.read.MapView.StageView;
import dev.waymark.map.journeymap.read.MapView.TouchpointView;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something a map says.
 *
 * @param name what it is called, or its text
 * @param in the stage or touchpoint it belongs to
 * @param importance of its touchpoint; of a stage the highest there
 * @param momentOfTruth whether its touchpoint is one; of a stage whether one is there
 */
public record DrawnElement(
        MapElement element,
        String name,
        @Nullable String in,
        @Nullable Integer importance,
        boolean momentOfTruth) {
    /** All of a map: the goal, the personas, then stage by stage as it is drawn. */
    public static List<DrawnElement> of(MapView map) {
        Stream<DrawnElement> head = Stream.concat(
                Stream.ofNullable(map.goal())
                        .map(goal -> new DrawnElement(MapElement.goal(), goal.statement(), null, null, false)),
                map.personas().stream()
                        .map(it -> new DrawnElement(MapElement.of(it.persona()), it.name(), null, null, false)));
        return Stream.concat(head, map.stages().stream().flatMap(DrawnElement::of))
                .toList();
    }

    private static Stream<DrawnElement> of(StageView stage) {
        Integer highest = stage.touchpoints().stream()
                .map(it -> it.lanes().importance())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        boolean hasTruth =
                stage.touchpoints().stream().anyMatch(it -> it.lanes().momentOfTruth());
        return Stream.concat(
                Stream.of(new DrawnElement(MapElement.of(stage.id()), stage.name(), null, highest, hasTruth)),
                stage.touchpoints().stream().flatMap(it -> of(stage, it)));
    }

    private static Stream<DrawnElement> of(StageView stage, TouchpointView touchpoint) {
        TouchpointId id = touchpoint.id();
        String name = touchpoint.lanes().name();
        return Stream.of(
                        Stream.of(of(MapElement.of(id), name, stage.name(), touchpoint)),
                        touchpoint.painPoints().stream()
                                .map(it -> of(MapElement.of(id, it.id()), it.text(), name, touchpoint)),
                        touchpoint.delights().stream()
                                .map(it -> of(MapElement.of(id, it.id()), it.text(), name, touchpoint)))
                .flatMap(parts -> parts);
    }

    private static DrawnElement of(MapElement element, String name, String in, TouchpointView touchpoint) {
        return new DrawnElement(
                element,
                name,
                in,
                touchpoint.lanes().importance(),
                touchpoint.lanes().momentOfTruth());
    }
}
