package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("feedback-summary")
class ScoreCountsProjection implements Projection {
    private final Summaries summaries;

    @Inject
    ScoreCountsProjection(Summaries summaries) {
        this.summaries = summaries;
    }

    /** A counter gathers many utterances: they are counted one after the other. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return switch (event.getPayload()) {
            case FeedbackReceived received -> Cell.of(received).id();
            case FeedbackRevised revised -> Cell.of(revised).id();
            default -> event.getIdentifier();
        };
    }

    @EventHandler
    void on(FeedbackReceived event, EventPosition position) {
        summaries.count(event, position);
    }

    @EventHandler
    void on(FeedbackRevised event, EventPosition position) {
        summaries.recount(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        summaries.clear();
    }
}
