package dev.waymark.action.opportunity.read.need;

import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackAssigned;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
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
@ProcessingGroup("feelings")
@FromLogs("feedback")
class FeelingsProjection implements Projection {
    private final Feelings feelings;

    @Inject
    FeelingsProjection(Feelings feelings) {
        this.feelings = feelings;
    }

    /** One for all: an assignment moves feedback between any two touchpoints, so their order matters. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return "feelings";
    }

    @EventHandler
    void on(FeedbackReceived event, EventPosition position) {
        Felt.fifths(event.scores())
                .ifPresent(fifths -> feelings.receive(event.feedback(), event.touchpoint(), fifths, position));
    }

    @EventHandler
    void on(FeedbackAssigned event, EventPosition position) {
        feelings.assign(event.feedback(), event.touchpoint(), position);
    }

    @EventHandler
    void on(FeedbackRevised event, EventPosition position) {
        feelings.revise(event.feedback(), event.touchpoint(), Felt.fifths(event.scores()), position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        feelings.clear();
    }
}
