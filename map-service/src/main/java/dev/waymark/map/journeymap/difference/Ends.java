package dev.waymark.map.journeymap.difference;

import dev.waymark.contracts.map.PainPointState;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.difference.AsIsToBe.TouchpointEnd;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The touchpoints of one of two compared maps in their order, found by the ids both maps are told by. */
final class Ends {
    private record Place(TouchpointEnd end, TouchpointDocument said) {}

    private final Map<TouchpointId, Place> places = new LinkedHashMap<>();

    Ends(MapDocument map, MapDocument told) {
        for (int i = 0; i < map.stages().size(); i++) {
            StageDocument stage = map.stages().get(i);
            List<TouchpointDocument> known = told.stages().get(i).touchpoints();
            for (int j = 0; j < known.size(); j++) {
                TouchpointDocument touchpoint = stage.touchpoints().get(j);
                places.put(known.get(j).id(), new Place(end(stage, touchpoint), touchpoint));
            }
        }
    }

    Iterable<TouchpointId> ids() {
        return places.keySet();
    }

    @Nullable TouchpointEnd at(TouchpointId id) {
        Place place = places.get(id);
        return place == null ? null : place.end();
    }

    /** Whether both say the same of what customers suffer from and enjoy. */
    boolean notesLike(Ends other, TouchpointId id) {
        Place here = places.get(id);
        Place there = other.places.get(id);
        return here != null
                && there != null
                && here.said().painPoints().equals(there.said().painPoints())
                && here.said().delights().equals(there.said().delights());
    }

    private static TouchpointEnd end(StageDocument stage, TouchpointDocument touchpoint) {
        long open = touchpoint.painPoints().stream()
                .filter(it -> it.state() != PainPointState.GONE)
                .count();
        return new TouchpointEnd(
                touchpoint.id(),
                touchpoint.lanes().name(),
                stage.name(),
                touchpoint.lanes().feeling(),
                (int) open);
    }
}
