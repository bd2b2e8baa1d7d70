package dev.waymark.map.persona.read;

import dev.waymark.contracts.map.PersonaEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;

@Singleton
@ProcessingGroup("personas")
class PersonaProjection implements Projection {
    private final PersonaViews personas;

    @Inject
    PersonaProjection(PersonaViews personas) {
        this.personas = personas;
    }

    @EventHandler
    void on(
            PersonaEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision) {
        personas.fold(event, position, at, Long.parseLong(revision));
    }

    @ResetHandler
    @Override
    public void startOver() {
        personas.clear();
    }
}
