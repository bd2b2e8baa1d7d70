package dev.waymark.map.workshop.read;

import dev.waymark.contracts.map.KanoEvent.KanoAnswered;
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
@ProcessingGroup("workshop-kano-answers")
class KanoAnswerProjection implements Projection {
    private final KanoAnswerViews answers;

    @Inject
    KanoAnswerProjection(KanoAnswerViews answers) {
        this.answers = answers;
    }

    @EventHandler
    void on(KanoAnswered event, EventPosition position, @Timestamp Instant at) {
        answers.fold(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        answers.clear();
    }
}
