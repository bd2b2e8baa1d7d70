package dev.waymark.kpi.level;

import dev.waymark.contracts.kpi.KpiEvent.MeasurementsRecorded;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup("measurements")
class MeasurementsProjection implements Projection {
    private final Measurements measurements;

    @Inject
    MeasurementsProjection(Measurements measurements) {
        this.measurements = measurements;
    }

    @EventHandler
    void on(MeasurementsRecorded event, EventPosition position) {
        measurements.record(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        measurements.clear();
    }
}
