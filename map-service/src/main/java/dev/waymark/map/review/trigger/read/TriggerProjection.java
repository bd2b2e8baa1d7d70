package dev.waymark.map.review.trigger.read;

import dev.waymark.contracts.map.ReviewTriggerEvent.ReviewTriggered;
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
@ProcessingGroup("review-triggers")
class TriggerProjection implements Projection {
    private final TriggerViews triggers;

    @Inject
    TriggerProjection(TriggerViews triggers) {
        this.triggers = triggers;
    }

    @EventHandler
    void on(ReviewTriggered event, EventPosition position, @Timestamp Instant at) {
        triggers.fold(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        triggers.clear();
    }
}
