package dev.waymark.map.alignment.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.map.journeymap.read.MapView;
import java.time.Instant;

/**
 * A map others have changed since its stakeholder last confirmed it.
 *
 * @param revision the one it is at
 */
public record UnseenMap(
        JourneyMapId map, String name, MapState state, long revision, Instant changedAt, Awareness stakeholder) {
    static UnseenMap of(MapView map, Awareness stakeholder) {
        return new UnseenMap(map.id(), map.name(), map.state(), map.revision(), map.changedAt(), stakeholder);
    }
}
