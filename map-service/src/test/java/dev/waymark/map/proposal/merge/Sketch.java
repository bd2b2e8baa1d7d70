package dev.waymark.map.proposal.merge;

import dev.waymark.contracts.map.DelightId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps to be merged, with small numbers as ids, and what can be done to them. */
final class Sketch {
    static final JourneyMapId MAP = new JourneyMapId(new UUID(1, 1));
    static final PersonaId ANNA = new PersonaId(new UUID(9, 1));

    private Sketch() {}

    static MapDocument map(StageDocument... stages) {
        return new MapDocument(MapHead.drawn("Buying a camera", Visibility.VIEWABLE), List.of(stages));
    }

    static StageDocument stage(int number, TouchpointDocument... touchpoints) {
        return new StageDocument(stageId(number), "Stage " + number, null, List.of(touchpoints));
    }

    static StageId stageId(int number) {
        return new StageId(new UUID(2, number));
    }

    static TouchpointId touchpointId(int number) {
        return new TouchpointId(new UUID(3, number));
    }

    static PainPointId painPointId(int number) {
        return new PainPointId(new UUID(4, number));
    }

    static DelightId delightId(int number) {
        return new DelightId(new UUID(5, number));
    }

    static TouchpointDocument touchpoint(int number) {
        return TouchpointDocument.bare(touchpointId(number), lanes("Touchpoint " + number, null, null));
    }

    static TouchpointDocument saying(int number, String thought, Integer feeling) {
        return TouchpointDocument.bare(touchpointId(number), lanes("Touchpoint " + number, thought, feeling));
    }

    static PainPointDocument painPoint(int number, String text, int severity) {
        return new PainPointDocument(painPointId(number), text, severity, List.of(), PainPointState.RAISED);
    }

    static TouchpointDocument with(TouchpointDocument touchpoint, PainPointDocument... painPoints) {
        return new TouchpointDocument(
                touchpoint.id(),
                touchpoint.lanes(),
                List.of(painPoints),
                touchpoint.delights(),
                touchpoint.personaFeelings());
    }

    static TouchpointDocument delighting(TouchpointDocument touchpoint, DelightDocument... delights) {
        return new TouchpointDocument(
                touchpoint.id(),
                touchpoint.lanes(),
                touchpoint.painPoints(),
                List.of(delights),
                touchpoint.personaFeelings());
    }

    static TouchpointDocument with(TouchpointDocument touchpoint, TouchpointLanes lanes) {
        return new TouchpointDocument(
                touchpoint.id(), lanes, touchpoint.painPoints(), touchpoint.delights(), touchpoint.personaFeelings());
    }

    static TouchpointLanes lanes(String name, @Nullable String thought, @Nullable Integer feeling) {
        return new TouchpointLanes(name, null, null, thought, feeling, null, false, Path.MAIN, null, null, null, null);
    }

    static MapDocument change(MapDocument map, int touchpoint, UnaryOperator<TouchpointDocument> change) {
        return map.eachTouchpoint(it -> it.id().equals(touchpointId(touchpoint)) ? change.apply(it) : it);
    }

    /** With the stages in that order, those not named left out. */
    static MapDocument ordered(MapDocument map, int... stages) {
        return new MapDocument(
                map.head(),
                Arrays.stream(stages)
                        .mapToObj(number -> map.stages().stream()
                                .filter(it -> it.id().equals(stageId(number)))
                                .findFirst()
                                .orElseGet(() -> stage(number)))
                        .toList());
    }

    static MapDocument filled(MapDocument map, int stage, TouchpointDocument... touchpoints) {
        return replaced(map, stage, it -> new StageDocument(it.id(), it.name(), it.opens(), List.of(touchpoints)));
    }

    static MapDocument renamed(MapDocument map, int stage, String name) {
        return replaced(map, stage, it -> new StageDocument(it.id(), name, it.opens(), it.touchpoints()));
    }

    static MapDocument replaced(MapDocument map, int stage, UnaryOperator<StageDocument> change) {
        return new MapDocument(
                map.head(),
                map.stages().stream()
                        .map(it -> it.id().equals(stageId(stage)) ? change.apply(it) : it)
                        .toList());
    }

    static ThreeWayMerge merge(MapDocument base, MapDocument theirs, MapDocument mine) {
        return ThreeWayMerge.of(MAP, base, theirs, mine, Map.of());
    }

    /** As {@link #merge}, all conflicts decided one way. */
    static ThreeWayMerge merge(MapDocument base, MapDocument theirs, MapDocument mine, Resolution all) {
        Map<Conflict, Resolution> decided = new HashMap<>();
        ThreeWayMerge merge = merge(base, theirs, mine);
        while (!merge.undecided().isEmpty()) {
            merge.undecided().forEach(it -> decided.put(it, all));
            merge = ThreeWayMerge.of(MAP, base, theirs, mine, decided);
        }
        return merge;
    }

    /** What has no order of its own, in one. */
    static MapDocument tidy(MapDocument map) {
        List<PersonaOnMap> personas = sorted(map.head().personas().stream());
        MapHead head = map.head();
        return new MapDocument(
                        new MapHead(
                                head.name(),
                                head.goal(),
                                head.visibility(),
                                head.state(),
                                head.customers(),
                                head.channels(),
                                personas),
                        map.stages())
                .eachTouchpoint(it -> new TouchpointDocument(
                        it.id(),
                        it.lanes(),
                        sorted(it.painPoints().stream()),
                        sorted(it.delights().stream()),
                        sorted(it.personaFeelings().stream())));
    }

    private static <T> List<T> sorted(Stream<T> things) {
        List<T> sorted = new ArrayList<>(things.toList());
        sorted.sort(Comparator.comparing(Object::toString));
        return sorted;
    }
}
