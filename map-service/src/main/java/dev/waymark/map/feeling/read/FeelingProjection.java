package dev.waymark.map.feeling.read;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.contracts.map.JourneyMapEvent;
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
@FromLogs({"feedback", "map"})
@ProcessingGroup("feelings")
class FeelingProjection implements Projection {
    private final Feelings feelings;

    @Inject
    FeelingProjection(Feelings feelings) {
        this.feelings = feelings;
    }

    /** All of them: an answer that moves from one map to another changes both tallies, so none may run ahead. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return "all feelings";
    }

    @EventHandler
    void on(FeedbackReceived event, EventPosition position) {
        feelings.received(event, position);
    }

    @EventHandler
    void on(FeedbackAssigned event, EventPosition position) {
        feelings.assigned(event, position);
    }

    @EventHandler
    void on(FeedbackRevised event, EventPosition position) {
        feelings.revised(event, position);
    }

    @EventHandler
    void on(JourneyMapEvent event, EventPosition position) {
        feelings.drawn(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        feelings.clear();
    }
}
