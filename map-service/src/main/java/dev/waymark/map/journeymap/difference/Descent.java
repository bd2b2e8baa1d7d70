package dev.waymark.map.journeymap.difference;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.Lineage;
import dev.waymark.map.journeymap.read.MapView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What maps were copied from, over any number of copies. */
record Descent(Function<JourneyMapId, Optional<MapView>> maps) {
    /** The map by the ids of the nearest map it and the other come from; as it is where there is none. */
    MapView told(MapView map, MapView other) {
        Set<JourneyMapId> others = new HashSet<>(Set.of(other.id()));
        of(other).forEach(it -> others.add(it.map()));
        if (others.contains(map.id())) {
            return map;
        }
        MapView told = map;
        for (Lineage from : of(map)) {
            told = told.toldBy(from);
            if (others.contains(from.map())) {
                return told;
            }
        }
        return map;
    }

    /** The nearest first. */
    private List<Lineage> of(MapView map) {
        List<Lineage> descent = new ArrayList<>();
        @Nullable Lineage from = map.copyOf();
        while (from != null) {
            descent.add(from);
            from = maps.apply(from.map())
                    .flatMap(original -> Optional.ofNullable(original.copyOf()))
                    .orElse(null);
        }
        return descent;
    }
}
