package dev.waymark.map.journeymap.difference;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.StageMoved;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointMoved;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.difference.Difference.ElementChange;
import dev.waymark.map.journeymap.difference.Difference.FieldChange;
import dev.waymark.map.journeymap.difference.Difference.Kind;
import dev.waymark.map.journeymap.difference.Things.Thing;
import dev.waymark.map.journeymap.document.Changes;
import dev.waymark.map.journeymap.read.MapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two revisions of a map. */
public final class Comparison {
    private Comparison() {}

    /** What is different, in the order of the map as it is later; what went is told last. */
    public static Difference between(MapView before, MapView after) {
        Map<String, Thing> were = Things.of(before);
        Map<String, Thing> are = Things.of(after);
        Set<String> moved = moved(before, after);
        List<ElementChange> changes = new ArrayList<>();
        are.forEach((key, now) -> compare(were.get(key), now, moved.contains(key), changes));
        were.forEach((key, gone) -> {
            if (!are.containsKey(key)) {
                changes.add(change(Kind.REMOVED, gone, List.of()));
            }
        });
        return new Difference(before.revision(), after.revision(), changes);
    }

    private static void compare(@Nullable Thing before, Thing now, boolean moved, List<ElementChange> changes) {
        if (before == null) {
            changes.add(change(Kind.ADDED, now, List.of()));
            return;
        }
        if (moved) {
            changes.add(new ElementChange(
                    Kind.MOVED, now.element(), now.id(), now.name(), now.in(), List.of(), before.place(), now.place()));
        }
        List<FieldChange> fields = before.fields().changedTo(now.fields());
        if (!fields.isEmpty()) {
            changes.add(change(Kind.CHANGED, now, fields));
        }
    }

    /** As few as there can be: what others made way for has not moved. */
    private static Set<String> moved(MapView before, MapView after) {
        return Changes.between(before.id(), before.document(), after.document()).stream()
                .flatMap(Comparison::movedBy)
                .collect(Collectors.toSet());
    }

    private static Stream<String> movedBy(JourneyMapEvent event) {
        return switch (event) {
            case StageMoved it -> Stream.of(Element.STAGE.toString() + it.stage());
            case TouchpointMoved it -> Stream.of(Element.TOUCHPOINT.toString() + it.touchpoint());
            default -> Stream.empty();
        };
    }

    private static ElementChange change(Kind kind, Thing thing, List<FieldChange> fields) {
        return new ElementChange(kind, thing.element(), thing.id(), thing.name(), thing.in(), fields, null, null);
    }
}
