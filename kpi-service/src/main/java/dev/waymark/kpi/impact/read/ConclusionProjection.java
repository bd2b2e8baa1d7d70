package dev.waymark.kpi.impact.read;

import dev.waymark.contracts.kpi.KpiEvent.ImpactConcluded;
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
@ProcessingGroup("conclusions")
class ConclusionProjection implements Projection {
    private final Conclusions conclusions;

    @Inject
    ConclusionProjection(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @EventHandler
    void on(ImpactConcluded event, EventPosition position, @Timestamp Instant at) {
        conclusions.add(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        conclusions.clear();
    }
}
