package dev.waymark.feedback.directory;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointAdded;
import dev.waymark.contracts.map.JourneyMapEvent.TouchpointChanged;
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
@ProcessingGroup("touchpoint-traits")
class TouchpointTraitsProjection implements Projection {
    private final Touchpoints touchpoints;

    @Inject
    TouchpointTraitsProjection(Touchpoints touchpoints) {
        this.touchpoints = touchpoints;
    }

    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return event.getPayload() instanceof JourneyMapEvent ofMap ? ofMap.map().toString() : event.getIdentifier();
    }

    @EventHandler
    void on(TouchpointAdded event, EventPosition position) {
        touchpoints.drawn(event.map(), event.touchpoint(), event.lanes(), position);
    }

    @EventHandler
    void on(TouchpointChanged event, EventPosition position) {
        touchpoints.drawn(event.map(), event.touchpoint(), event.lanes(), position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        touchpoints.clear();
    }
}
