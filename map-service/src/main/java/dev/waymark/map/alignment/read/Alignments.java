package dev.waymark.map.alignment.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares what stakeholders have confirmed with what happened to their maps. */
@Singleton
public class Alignments {
    private final MapViews maps;
    private final MapHistory history;

    @Inject
    Alignments(MapViews maps, MapHistory history) {
        this.maps = maps;
        this.history = history;
    }

    public MapAlignment of(MapView map) {
        long seen = MapAlignment.seenByAll(map);
        return MapAlignment.of(map, seen < map.revision() ? history.after(map.id(), seen) : List.of());
    }

    /** The maps, newest first, that others have changed since the user confirmed them. */
    public Page<UnseenMap> unseen(UserId user, PageRequest request) {
        Map<JourneyMapId, UnseenMap> unseen = new HashMap<>();
        return maps.inUseOf(user, request, map -> {
                    unseen(map, user).ifPresent(it -> unseen.put(map.id(), it));
                    return unseen.containsKey(map.id());
                })
                .map(map -> Objects.requireNonNull(unseen.get(map.id())));
    }

    private Optional<UnseenMap> unseen(MapView map, UserId user) {
        return map.stakeholders().stream()
                .filter(it -> it.user().equals(user))
                .findFirst()
                .filter(it -> Awareness.seenBy(it) < map.revision())
                .map(it -> Awareness.of(it, map.revision(), history.after(map.id(), Awareness.seenBy(it))))
                .filter(Awareness::hasUnseen)
                .map(it -> UnseenMap.of(map, it));
    }
}
