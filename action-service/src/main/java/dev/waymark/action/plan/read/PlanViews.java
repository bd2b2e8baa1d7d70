package dev.waymark.action.plan.read;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.action.PlanEvent;
import dev.waymark.contracts.action.PlanEvent.PlanMade;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The plans as they are now. */
@Singleton
public class PlanViews {
    private final View<PlanView> plans;
    private final ActionViews actions;

    @Inject
    PlanViews(ReadModels readModels, ActionViews actions) {
        this.plans = readModels.view("plans", PlanView.class);
        this.actions = actions;
    }

    public Optional<PlanWithActions> find(PlanId plan) {
        return plans.find(plan).map(found -> PlanWithActions.of(found, inOrder(actions.ofPlan(plan))));
    }

    public Page<PlanView> page(PageRequest request) {
        return plans.page(Filters.empty(), Order.NEWEST_FIRST, request);
    }

    void on(PlanEvent event, EventPosition position, Instant at, long revision) {
        if (event instanceof PlanMade made) {
            plans.fold(
                    made.plan(),
                    position,
                    before -> new PlanView(made.plan(), revision, made.name(), made.owner(), at, at));
        } else {
            plans.change(event.plan(), position, combine(set("revision", revision), set("changedAt", at)));
        }
    }

    void clear() {
        plans.clear();
    }

    private static List<ActionView> inOrder(List<ActionView> found) {
        return found.stream()
                .sorted(Comparator.comparing(action -> action.id().toString()))
                .toList();
    }
}
