package dev.waymark.kpi.impact.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.PlanEvent;
import dev.waymark.contracts.kpi.KpiId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The actions of all plans, as far as their impact goes. */
@Singleton
public class ActionViews {
    private static final String KPI = "commitment.kpi";

    private final View<ActionView> actions;

    @Inject
    ActionViews(ReadModels readModels) {
        this.actions = readModels.view("actions", ActionView.class);
        actions.index(Indexes.ascending(KPI));
    }

    Optional<ActionView> find(ActionId action) {
        return actions.find(action);
    }

    /** Those that promise to move the KPI, newest first. */
    Page<ActionView> page(KpiId kpi, PageRequest request) {
        return actions.page(eq(KPI, kpi.toString()), Order.NEWEST_FIRST, request);
    }

    /** Those that are done and promised to move a KPI. */
    List<ActionView> completed() {
        return actions.findAll(and(exists(KPI), exists("completedOn")));
    }

    void fold(ActionId action, PlanEvent event, EventPosition position) {
        actions.fold(action, position, before -> ActionView.after(before, event));
    }

    void clear() {
        actions.clear();
    }
}
