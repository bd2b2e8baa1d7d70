package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.JourneyMapEvent.VisibilityChanged;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.FromLogs;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@FromLogs("map")
@ProcessingGroup("map-readers")
class MapReadersProjection implements Projection {
    private final VisibleMaps maps;

    @Inject
    MapReadersProjection(VisibleMaps maps) {
        this.maps = maps;
    }

    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return event.getPayload() instanceof JourneyMapEvent ofMap ? ofMap.map().toString() : event.getIdentifier();
    }

    @EventHandler
    void on(MapDrawn event, EventPosition position) {
        maps.fold(event, position);
    }

    @EventHandler
    void on(VisibilityChanged event, EventPosition position) {
        maps.fold(event, position);
    }

    @EventHandler
    void on(StakeholderAssigned event, EventPosition position) {
        maps.fold(event, position);
    }

    @EventHandler
    void on(StakeholderRemoved event, EventPosition position) {
        maps.fold(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        maps.clear();
    }
}
