package dev.waymark.feedback.survey.read;

import dev.waymark.contracts.feedback.SurveyEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;

@Singleton
@ProcessingGroup("surveys")
class SurveyProjection implements Projection {
    private final SurveyViews surveys;

    @Inject
    SurveyProjection(SurveyViews surveys) {
        this.surveys = surveys;
    }

    @EventHandler
    void on(
            SurveyEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision) {
        surveys.fold(event, position, at, Long.parseLong(revision));
    }

    @ResetHandler
    @Override
    public void startOver() {
        surveys.clear();
    }
}
