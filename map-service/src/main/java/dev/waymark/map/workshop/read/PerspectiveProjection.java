package dev.waymark.map.workshop.read;

import dev.waymark.contracts.map.PerspectiveEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;

@Singleton
@ProcessingGroup("workshop-perspectives")
class PerspectiveProjection implements Projection {
    private final PerspectiveViews perspectives;

    @Inject
    PerspectiveProjection(PerspectiveViews perspectives) {
        this.perspectives = perspectives;
    }

    @EventHandler
    void on(PerspectiveEvent event, EventPosition position, @Timestamp Instant at) {
        perspectives.fold(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        perspectives.clear();
    }
}
