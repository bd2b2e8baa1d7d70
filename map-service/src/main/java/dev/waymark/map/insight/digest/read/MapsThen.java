package dev.waymark.map.insight.digest.read;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The maps a subscriber may read as they stood at a moment; each is looked up once. */
final class MapsThen {
    private final Function<JourneyMapId, Optional<MapView>> lookup;
    private final Map<JourneyMapId, Optional<MapView>> known = new HashMap<>();

    /** Of a moment to come: as they stand now. */
    MapsThen(MapViews maps, MapHistory history, Predicate<JourneyMapId> mayRead, Instant moment, Instant now) {
        // A map of the moment itself belongs to what comes after.
        Function<JourneyMapId, Optional<MapView>> find =
                moment.isAfter(now) ? maps::find : id -> history.asOf(id, moment.minusNanos(1));
        this.lookup = id -> mayRead.test(id) ? find.apply(id) : Optional.empty();
    }

    Optional<MapView> find(@Nullable JourneyMapId map) {
        return map == null ? Optional.empty() : known.computeIfAbsent(map, lookup);
    }
}
