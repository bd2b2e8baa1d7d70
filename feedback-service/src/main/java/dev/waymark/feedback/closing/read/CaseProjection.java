package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.feedback.CaseEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import dev.waymark.service.identity.RequestMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;

@Singleton
@ProcessingGroup("cases")
class CaseProjection implements Projection {
    private final CaseViews cases;

    @Inject
    CaseProjection(CaseViews cases) {
        this.cases = cases;
    }

    @EventHandler
    void on(CaseEvent event, EventPosition position, @Timestamp Instant at, MetaData metadata) {
        String actor = Objects.toString(metadata.get(RequestMetadata.ACTOR_NAME), "");
        cases.fold(event, position, at, actor);
    }

    @ResetHandler
    @Override
    public void startOver() {
        cases.clear();
    }
}
