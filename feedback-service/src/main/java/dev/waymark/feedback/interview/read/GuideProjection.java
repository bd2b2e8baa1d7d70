package dev.waymark.feedback.interview.read;

import dev.waymark.contracts.feedback.InterviewGuideEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

@Singleton
@ProcessingGroup("interview-guides")
class GuideProjection implements Projection {
    private final GuideViews guides;

    @Inject
    GuideProjection(GuideViews guides) {
        this.guides = guides;
    }

    @EventHandler
    void on(InterviewGuideEvent event, EventPosition position, @MetaDataValue("revision") String revision) {
        guides.fold(event, position, Long.parseLong(revision));
    }

    @ResetHandler
    @Override
    public void startOver() {
        guides.clear();
    }
}
