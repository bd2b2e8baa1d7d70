package dev.waymark.map.review.alarm.read;

import dev.waymark.contracts.action.PlanEvent.ActionCommitted;
import dev.waymark.contracts.action.PlanEvent.ActionPlanned;
import dev.waymark.contracts.kpi.KpiEvent.KpiDefined;
import dev.waymark.contracts.kpi.KpiEvent.MeasurementsRecorded;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.FromLogs;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@FromLogs({"action", "kpi"})
@ProcessingGroup("watched-kpis")
class WatchedKpiProjection implements Projection {
    private final WatchedKpis kpis;

    @Inject
    WatchedKpiProjection(WatchedKpis kpis) {
        this.kpis = kpis;
    }

    /** All of them: what an action promises changes a KPI's document, and needs the action's own before. */
    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return "watched kpis";
    }

    @EventHandler
    void on(KpiDefined event, EventPosition position) {
        kpis.defined(event, position);
    }

    @EventHandler
    void on(MeasurementsRecorded event, EventPosition position) {
        kpis.measured(event, position);
    }

    @EventHandler
    void on(ActionPlanned event, EventPosition position) {
        kpis.planned(event.action(), event.improvement(), event.commitment(), position);
    }

    @EventHandler
    void on(ActionCommitted event, EventPosition position) {
        kpis.committed(event.action(), event.commitment(), position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        kpis.clear();
    }
}
