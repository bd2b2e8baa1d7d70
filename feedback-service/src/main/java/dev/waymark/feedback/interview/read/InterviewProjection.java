package dev.waymark.feedback.interview.read;

import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.InterviewEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("interviews")
class InterviewProjection implements Projection {
    private final InterviewViews interviews;

    @Inject
    InterviewProjection(InterviewViews interviews) {
        this.interviews = interviews;
    }

    @EventHandler
    void on(InterviewEvent event, EventPosition position) {
        interviews.fold(event, position);
    }

    @EventHandler
    void on(CustomerErased event, EventPosition position) {
        interviews.erase(event.subject(), position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        interviews.clear();
    }
}
