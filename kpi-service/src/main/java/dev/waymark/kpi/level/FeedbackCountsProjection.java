package dev.waymark.kpi.level;

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
@ProcessingGroup(FeedbackCountsProjection.GROUP)
@FromLogs(FeedbackCountsProjection.LOG)
class FeedbackCountsProjection implements Projection {
    static final String GROUP = "feedback-counts";
    static final String LOG = "feedback";

    private final FeedbackCounts counts;

    @Inject
    FeedbackCountsProjection(FeedbackCounts counts) {
        this.counts = counts;
    }

    /** One document counts many utterances, and one utterance moves between documents: all in one sequence. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return "feedback";
    }

    @EventHandler
    void on(FeedbackReceived event, EventPosition position) {
        counts.count(event, position);
    }

    @EventHandler
    void on(FeedbackAssigned event, EventPosition position) {
        counts.move(event, position);
    }

    @EventHandler
    void on(FeedbackRevised event, EventPosition position) {
        counts.revise(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        counts.clear();
    }
}
