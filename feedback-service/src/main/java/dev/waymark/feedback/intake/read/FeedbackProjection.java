package dev.waymark.feedback.intake.read;

import dev.waymark.contracts.feedback.CustomerEvent.ConsentStated;
import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.FeedbackEvent;
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
@ProcessingGroup("feedback")
class FeedbackProjection implements Projection {
    private final FeedbackViews feedback;

    @Inject
    FeedbackProjection(FeedbackViews feedback) {
        this.feedback = feedback;
    }

    @EventHandler
    void on(FeedbackEvent event, EventPosition position, @Timestamp Instant at) {
        feedback.fold(event, position, at);
    }

    @EventHandler
    void on(CustomerErased event, EventPosition position, @Timestamp Instant at) {
        feedback.erase(event.subject(), position, at);
    }

    @EventHandler
    void on(ConsentStated event, EventPosition position) {
        feedback.agree(event.subject(), event.consent(), position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        feedback.clear();
    }
}
