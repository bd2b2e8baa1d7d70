package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("survey-figures")
class SurveyFiguresProjection implements Projection {
    private final SurveyFigures figures;

    @Inject
    SurveyFiguresProjection(SurveyFigures figures) {
        this.figures = figures;
    }

    /** A counter gathers many responses: they are counted one after the other. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return event.getPayload() instanceof ResponseEvent response
                ? response.survey().toString()
                : event.getIdentifier();
    }

    @EventHandler
    void on(ResponseEvent event, EventPosition position) {
        figures.count(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        figures.clear();
    }
}
