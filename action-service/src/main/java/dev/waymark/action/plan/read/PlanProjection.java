package dev.waymark.action.plan.read;

import dev.waymark.contracts.action.PlanEvent;
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
@ProcessingGroup("plans")
class PlanProjection implements Projection {
    private final PlanViews plans;

    @Inject
    PlanProjection(PlanViews plans) {
        this.plans = plans;
    }

    @EventHandler
    void on(
            PlanEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision) {
        plans.on(event, position, at, Long.parseLong(revision));
    }

    @ResetHandler
    @Override
    public void startOver() {
        plans.clear();
    }
}
