package dev.waymark.action.opportunity.read.need;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.FromLogs;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("known-maps")
@FromLogs("map")
class KnownMapProjection implements Projection {
    private final KnownMaps maps;

    @Inject
    KnownMapProjection(KnownMaps maps) {
        this.maps = maps;
    }

    @EventHandler
    void on(JourneyMapEvent event, EventPosition position) {
        maps.fold(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        maps.clear();
    }
}
