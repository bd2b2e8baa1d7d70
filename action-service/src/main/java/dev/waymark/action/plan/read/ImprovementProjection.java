package dev.waymark.action.plan.read;

import dev.waymark.contracts.action.OpportunityEvent.OpportunityDismissed;
import dev.waymark.contracts.action.OpportunityEvent.OpportunityFound;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("improvements")
class ImprovementProjection implements Projection {
    private final Improvements improvements;

    @Inject
    ImprovementProjection(Improvements improvements) {
        this.improvements = improvements;
    }

    @EventHandler
    void on(OpportunityFound event, EventPosition position) {
        improvements.on(event, position);
    }

    @EventHandler
    void on(OpportunityDismissed event, EventPosition position) {
        improvements.on(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        improvements.clear();
    }
}
