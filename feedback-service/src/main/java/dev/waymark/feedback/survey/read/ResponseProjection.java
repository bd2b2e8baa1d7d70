package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.ResponseEvent;
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
@ProcessingGroup("survey-responses")
class ResponseProjection implements Projection {
    private final ResponseViews responses;

    @Inject
    ResponseProjection(ResponseViews responses) {
        this.responses = responses;
    }

    @EventHandler
    void on(ResponseEvent event, EventPosition position) {
        responses.fold(event, position);
    }

    @EventHandler
    void on(CustomerErased event, EventPosition position, @Timestamp Instant at) {
        responses.erase(event.subject(), position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        responses.clear();
    }
}
