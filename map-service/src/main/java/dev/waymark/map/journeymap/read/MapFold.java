package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.map.journeymap.read.MapView.StageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a map says after one more event: for the current view as for any revision of the past. */
final class MapFold {
    private MapFold() {}

    static @Nullable MapView after(@Nullable MapView before, JourneyMapEvent event, Instant at, long revision) {
        if (event instanceof MapDrawn drawn) {
            return new MapView(
                    drawn.map(),
                    revision,
                    drawn.name(),
                    drawn.kind(),
                    drawn.visibility(),
                    drawn.owner(),
                    at,
                    List.of());
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case StageAdded added -> withStages(before, added(before.stages(), added), at, revision);
            default -> before;
        };
    }

    private static List<StageView> added(List<StageView> stages, StageAdded added) {
        List<StageView> result = new ArrayList<>(stages);
        result.add(added.position(), new StageView(added.stage(), added.name()));
        return result;
    }

    private static MapView withStages(MapView map, List<StageView> stages, Instant at, long revision) {
        return new MapView(map.id(), revision, map.name(), map.kind(), map.visibility(), map.owner(), at, stages);
    }
}
