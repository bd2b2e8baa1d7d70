package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapEvent;
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
@ProcessingGroup(MapDirectoryProjection.GROUP)
class MapDirectoryProjection implements Projection {
    static final String GROUP = "map-directories";

    private final MapDirectories maps;

    @Inject
    MapDirectoryProjection(MapDirectories maps) {
        this.maps = maps;
    }

    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return event.getPayload() instanceof JourneyMapEvent ofMap ? ofMap.map().toString() : event.getIdentifier();
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
