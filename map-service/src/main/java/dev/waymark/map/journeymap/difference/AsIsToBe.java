package dev.waymark.map.journeymap.difference;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.difference.Difference.ElementChange;
import dev.waymark.map.journeymap.difference.Difference.FieldChange;
import dev.waymark.map.journeymap.read.MapView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An as-is and a to-be map, touchpoint by touchpoint. What was copied is the same thing on both; what is told by id in
 * the changes has the id of the original.
 *
 * @param touchpoints in the order of the to-be map; those it does without come last
 * @param changes every difference, thing by thing
 */
public record AsIsToBe(
        ComparedMap asIs, ComparedMap toBe, List<TouchpointPair> touchpoints, List<ElementChange> changes) {
    /** One of the two. */
    public record ComparedMap(
            JourneyMapId map,
            String name,
            MapKind kind,
            @Schema(examples = "7") long revision) {
        static ComparedMap of(MapView map) {
            return new ComparedMap(map.id(), map.name(), map.kind(), map.revision());
        }
    }

    /** What shall become of a touchpoint. */
    public enum TouchpointStanding {
        UNCHANGED,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A touchpoint on both maps, or on one.
     *
     * @param moved whether it stands elsewhere among those that stay
     * @param fields what it says otherwise; pain points and delights are among the changes
     */
    public record TouchpointPair(
            TouchpointStanding standing,
            boolean moved,
            @Nullable TouchpointEnd asIs,
            @Nullable TouchpointEnd toBe,
            List<FieldChange> fields) {}

    /**
     * A touchpoint on one of the maps.
     *
     * @param painPoints how many are not gone
     */
    public record TouchpointEnd(
            TouchpointId touchpoint,
            @Schema(examples = "Delivery") String name,
            @Schema(examples = "Purchase") String stage,
            @Nullable @Schema(examples = "-1") Integer feeling,
            @Schema(examples = "2") int painPoints) {}

    /**
     * Compares two maps, whichever of them was drawn first.
     *
     * @param maps finds those they were copied from
     */
    public static AsIsToBe of(MapView one, MapView other, Function<JourneyMapId, Optional<MapView>> maps) {
        boolean otherIsToBe = one.kind() == MapKind.AS_IS && other.kind() == MapKind.TO_BE;
        Descent descent = new Descent(maps);
        return otherIsToBe ? compared(one, other, descent) : compared(other, one, descent);
    }

    private static AsIsToBe compared(MapView asIs, MapView toBe, Descent descent) {
        MapView before = descent.told(asIs, toBe);
        MapView after = descent.told(toBe, asIs);
        List<ElementChange> changes = Comparison.between(before, after.as(before.id())).changes().stream()
                .filter(it -> it.element() != Difference.Element.STAKEHOLDER)
                .toList();
        List<TouchpointPair> pairs = new Pairs(
                        new Ends(asIs.document(), before.document()),
                        new Ends(toBe.document(), after.document()),
                        changes)
                .told();
        return new AsIsToBe(ComparedMap.of(asIs), ComparedMap.of(toBe), pairs, changes);
    }
}
