package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaPlaced;
import dev.waymark.contracts.map.JourneyMapEvent.PersonaTakenOff;
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
@ProcessingGroup("map-personas")
class MapPersonasProjection implements Projection {
    private final MapPersonas maps;

    @Inject
    MapPersonasProjection(MapPersonas maps) {
        this.maps = maps;
    }

    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return event.getPayload() instanceof JourneyMapEvent ofMap ? ofMap.map().toString() : event.getIdentifier();
    }

    @EventHandler
    void on(PersonaPlaced event, EventPosition position) {
        maps.change(
                event.map(), position, personas -> personas.add(event.persona().toString()));
    }

    @EventHandler
    void on(PersonaTakenOff event, EventPosition position) {
        maps.change(
                event.map(),
                position,
                personas -> personas.remove(event.persona().toString()));
    }

    @ResetHandler
    @Override
    public void startOver() {
        maps.clear();
    }
}
