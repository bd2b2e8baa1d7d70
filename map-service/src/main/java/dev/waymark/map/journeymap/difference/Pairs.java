package dev.waymark.map.journeymap.difference;

import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.difference.AsIsToBe.TouchpointPair;
import dev.waymark.map.journeymap.difference.AsIsToBe.TouchpointStanding;
import dev.waymark.map.journeymap.difference.Difference.Element;
import dev.waymark.map.journeymap.difference.Difference.ElementChange;
import dev.waymark.map.journeymap.difference.Difference.FieldChange;
import dev.waymark.map.journeymap.difference.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sets the touchpoints of two maps side by side. */
record Pairs(Ends asIs, Ends toBe, List<ElementChange> changes) {
    List<TouchpointPair> told() {
        List<TouchpointPair> pairs = new ArrayList<>();
        toBe.ids().forEach(id -> pairs.add(asIs.at(id) == null ? alone(TouchpointStanding.ADDED, id) : both(id)));
        for (TouchpointId id : asIs.ids()) {
            if (toBe.at(id) == null) {
                pairs.add(alone(TouchpointStanding.REMOVED, id));
            }
        }
        return pairs;
    }

    private TouchpointPair alone(TouchpointStanding standing, TouchpointId id) {
        return new TouchpointPair(standing, false, asIs.at(id), toBe.at(id), List.of());
    }

    private TouchpointPair both(TouchpointId id) {
        List<FieldChange> fields =
                of(id, Kind.CHANGED).flatMap(change -> change.fields().stream()).toList();
        boolean moved = of(id, Kind.MOVED).findAny().isPresent();
        boolean same = fields.isEmpty() && !moved && asIs.notesLike(toBe, id);
        return new TouchpointPair(
                same ? TouchpointStanding.UNCHANGED : TouchpointStanding.CHANGED,
                moved,
                asIs.at(id),
                toBe.at(id),
                fields);
    }

    private Stream<ElementChange> of(TouchpointId id, Kind kind) {
        return changes.stream()
                .filter(it -> it.element() == Element.TOUCHPOINT
                        && it.kind() == kind
                        && it.id().equals(id.toString()));
    }
}
