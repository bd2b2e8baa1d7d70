package dev.waymark.kpi.impact.read;

import dev.waymark.contracts.action.PlanEvent.ActionCommitted;
import dev.waymark.contracts.action.PlanEvent.ActionCompleted;
import dev.waymark.contracts.action.PlanEvent.ActionDropped;
import dev.waymark.contracts.action.PlanEvent.ActionPlanned;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.FromLogs;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

@Singleton
@ProcessingGroup(ActionProjection.GROUP)
@FromLogs(ActionProjection.LOG)
class ActionProjection implements Projection {
    static final String GROUP = "actions";
    static final String LOG = "action";

    private final ActionViews actions;

    @Inject
    ActionProjection(ActionViews actions) {
        this.actions = actions;
    }

    @EventHandler
    void on(ActionPlanned event, EventPosition position) {
        actions.fold(event.action(), event, position);
    }

    @EventHandler
    void on(ActionCommitted event, EventPosition position) {
        actions.fold(event.action(), event, position);
    }

    @EventHandler
    void on(ActionCompleted event, EventPosition position) {
        actions.fold(event.action(), event, position);
    }

    @EventHandler
    void on(ActionDropped event, EventPosition position) {
        actions.fold(event.action(), event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        actions.clear();
    }
}
