package dev.waymark.action.opportunity.read.need;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The maps of map-service, as far as opportunities need them. */
@Singleton
class KnownMaps {
    private final View<KnownMap> maps;

    @Inject
    KnownMaps(ReadModels readModels) {
        this.maps = readModels.view("known_maps", KnownMap.class);
    }

    Optional<KnownMap> find(JourneyMapId map) {
        return maps.find(map);
    }

    void fold(JourneyMapEvent event, EventPosition position) {
        maps.fold(event.map(), position, before -> KnownMapFold.after(before, event));
    }

    void clear() {
        maps.clear();
    }
}
