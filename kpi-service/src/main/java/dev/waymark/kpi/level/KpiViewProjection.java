package dev.waymark.kpi.level;

import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
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
@ProcessingGroup("kpi-views")
class KpiViewProjection implements Projection {
    private final KpiViews kpis;

    @Inject
    KpiViewProjection(KpiViews kpis) {
        this.kpis = kpis;
    }

    @EventHandler
    void on(KpiDefined event, EventPosition position, @Timestamp Instant at) {
        kpis.define(event, position, at);
    }

    @ResetHandler
    @Override
    public void startOver() {
        kpis.clear();
    }
}
