package dev.waymark.feedback.summary.read;

import dev.waymark.contracts.feedback.FeedbackEvent;
import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.ResponseEvent.CustomerInvited;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseCompleted;
import dev.waymark.contracts.feedback.ResponseEvent.ResponseLapsed;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyDrafted;
import dev.waymark.contracts.feedback.SurveyEvent.SurveyRewritten;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;

@Singleton
@ProcessingGroup("feedback-summary")
class SummaryProjection implements Projection {
    private final Counting counting;

    @Inject
    SummaryProjection(Counting counting) {
        this.counting = counting;
    }

    /** A counter gathers many utterances and an utterance is in many counters: all are counted one after the other. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return "counting";
    }

    @EventHandler
    void on(FeedbackEvent event, EventPosition position) {
        counting.count(event.feedback(), position, before -> Fact.after(before, event));
    }

    @EventHandler
    void on(SurveyDrafted event, EventPosition position) {
        counting.place(
                new SurveyPlace(
                        event.survey().toString(), Spot.of(event.definition().about())),
                position);
    }

    @EventHandler
    void on(SurveyRewritten event, EventPosition position) {
        counting.place(
                new SurveyPlace(
                        event.survey().toString(), Spot.of(event.definition().about())),
                position);
    }

    /** Counts where the survey asks, on the day of the invitation. */
    @EventHandler
    void on(CustomerInvited event, EventPosition position, @Timestamp Instant at) {
        counting.survey(event.survey())
                .ifPresent(survey -> counting.count(
                        event.response(),
                        position,
                        before -> new Fact(
                                event.response().toString(),
                                Fact.quarter(at),
                                survey.about().by(event.segment(), event.channel()),
                                Answers.invitation(false))));
    }

    @EventHandler
    void on(ResponseCompleted event, EventPosition position) {
        answered(event, position);
    }

    /** Who answered in part has answered. */
    @EventHandler
    void on(ResponseLapsed event, EventPosition position) {
        answered(event, position);
    }

    /** Who came by an open link was not invited, and is not found. */
    private void answered(ResponseEvent event, EventPosition position) {
        counting.count(
                event.response(), position, before -> before == null ? null : before.with(Answers.invitation(true)));
    }

    @ResetHandler
    @Override
    public void startOver() {
        counting.clear();
    }
}
