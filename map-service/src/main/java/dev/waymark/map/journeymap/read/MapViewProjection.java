package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.PersonaEvent.PersonaChanged;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

@Singleton
@ProcessingGroup("map-views")
class MapViewProjection implements Projection {
    private final MapViews maps;
    private final MapEntries entries;

    @Inject
    MapViewProjection(MapViews maps, MapEntries entries) {
        this.maps = maps;
        this.entries = entries;
    }

    /** One document gathers the events of a map and of its evidence. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return event.getPayload() instanceof EvidenceEvent it
                ? it.map().toString()
                : Projection.super.sequenceOf(event);
    }

    @EventHandler
    void on(
            JourneyMapEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision) {
        tell(maps.fold(event, position, at, Long.parseLong(revision)), position);
    }

    @EventHandler
    void on(EvidenceEvent event, EventPosition position, @Timestamp Instant at) {
        tell(maps.fold(event, position, at), position);
    }

    /** A map as it now is calls its personas as they are now called; its revisions, as they were. */
    @EventHandler
    void on(PersonaChanged event, EventPosition position) {
        maps.rename(event.persona(), event.profile().name(), position).forEach(map -> tell(map, position));
    }

    private void tell(@Nullable MapView map, EventPosition position) {
        if (map != null) {
            entries.tell(map, position);
        }
    }

    @ResetHandler
    @Override
    public void startOver() {
        maps.clear();
        entries.clear();
    }
}
