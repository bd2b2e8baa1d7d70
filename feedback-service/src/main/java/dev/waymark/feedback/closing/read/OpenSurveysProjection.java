package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.feedback.SurveyEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("case-surveys")
class OpenSurveysProjection implements Projection {
    private final OpenSurveys surveys;

    @Inject
    OpenSurveysProjection(OpenSurveys surveys) {
        this.surveys = surveys;
    }

    @EventHandler
    void on(SurveyEvent event, EventPosition position) {
        surveys.fold(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        surveys.clear();
    }
}
