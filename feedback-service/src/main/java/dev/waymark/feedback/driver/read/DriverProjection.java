package dev.waymark.feedback.driver.read;

import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.FeedbackEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("feedback-drivers")
class DriverProjection implements Projection {
    private final DriverScores scores;

    @Inject
    DriverProjection(DriverScores scores) {
        this.scores = scores;
    }

    @EventHandler
    void on(FeedbackEvent event, EventPosition position) {
        scores.fold(event, position);
    }

    @EventHandler
    void on(CustomerErased event, EventPosition position) {
        scores.erase(event.subject(), position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        scores.clear();
    }
}
