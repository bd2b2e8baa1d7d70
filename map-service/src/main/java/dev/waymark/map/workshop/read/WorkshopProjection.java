package dev.waymark.map.workshop.read;

import dev.waymark.contracts.map.WorkshopEvent;
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
@ProcessingGroup("workshops")
class WorkshopProjection implements Projection {
    private final WorkshopViews workshops;

    @Inject
    WorkshopProjection(WorkshopViews workshops) {
        this.workshops = workshops;
    }

    @EventHandler
    void on(
            WorkshopEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision) {
        workshops.fold(event, position, at, Long.parseLong(revision));
    }

    @ResetHandler
    @Override
    public void startOver() {
        workshops.clear();
    }
}
