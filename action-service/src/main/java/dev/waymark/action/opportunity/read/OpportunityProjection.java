package dev.waymark.action.opportunity.read;

import dev.waymark.contracts.action.OpportunityEvent;
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
@ProcessingGroup("opportunities")
class OpportunityProjection implements Projection {
    private final OpportunityViews opportunities;

    @Inject
    OpportunityProjection(OpportunityViews opportunities) {
        this.opportunities = opportunities;
    }

    @EventHandler
    void on(
            OpportunityEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision) {
        opportunities.on(event, position, at, Long.parseLong(revision));
    }

    @ResetHandler
    @Override
    public void startOver() {
        opportunities.clear();
    }
}
