package dev.waymark.map.alignment.read;

import dev.waymark.contracts.UserId;
import dev.waymark.map.journeymap.read.MapHistory;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what stakeholders have confirmed with what happened to their maps. */
@Singleton
public class Alignments {
    /** So that whoever knows nearly all of many maps waits for a page, not for all of it. */
    private static final int MOST_LOOKS = 20;

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

    /** The maps, newest first, that others have changed since the user confirmed them. A page can be shorter. */
    public Page<UnseenMap> unseen(UserId user, PageRequest request) {
        List<UnseenMap> found = new ArrayList<>();
        String cursor = request.cursor();
        for (int look = 0; look < MOST_LOOKS; look++) {
            Page<MapView> next = maps.inUseOf(user, new PageRequest(request.limit() - found.size(), cursor));
            next.items().stream().flatMap(map -> unseen(map, user).stream()).forEach(found::add);
            cursor = next.next();
            if (cursor == null || found.size() == request.limit()) {
                break;
            }
        }
        return new Page<>(found, cursor);
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
