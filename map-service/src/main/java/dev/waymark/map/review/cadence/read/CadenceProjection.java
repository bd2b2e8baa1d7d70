package dev.waymark.map.review.cadence.read;

import dev.waymark.contracts.map.CadenceEvent;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewEvent.ReviewOpened;
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

@Singleton
@ProcessingGroup("review-cadences")
class CadenceProjection implements Projection {
    private final CadenceViews cadences;

    @Inject
    CadenceProjection(CadenceViews cadences) {
        this.cadences = cadences;
    }

    /** One document gathers the events of a map's cadence and of its reviews. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case CadenceEvent it -> it.map().toString();
            case ReviewEvent it -> it.map().toString();
            default -> Projection.super.sequenceOf(event);
        };
    }

    @EventHandler
    void on(CadenceEvent event, EventPosition position, @Timestamp Instant at) {
        cadences.fold(event, position, at);
    }

    @EventHandler
    void on(ReviewOpened event, EventPosition position) {
        cadences.fold(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        cadences.clear();
    }
}
