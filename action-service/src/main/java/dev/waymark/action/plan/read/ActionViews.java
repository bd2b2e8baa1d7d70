package dev.waymark.action.plan.read;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.PlanEvent;
import dev.waymark.contracts.action.PlanEvent.ActionCommitted;
import dev.waymark.contracts.action.PlanEvent.ActionCompleted;
import dev.waymark.contracts.action.PlanEvent.ActionDropped;
import dev.waymark.contracts.action.PlanEvent.ActionPlanned;
import dev.waymark.contracts.action.PlanEvent.ActionReassigned;
import dev.waymark.contracts.action.PlanEvent.ActionStarted;
import dev.waymark.contracts.action.PlanEvent.DeadlineMoved;
import dev.waymark.contracts.action.PlanEvent.PlanMade;
import dev.waymark.contracts.action.PlanEvent.ProgressReported;
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
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;

/** The actions of all plans as they are now. */
@Singleton
public class ActionViews {
    private static final Order DUE_FIRST = new Order("deadline", false);

    private final View<ActionView> actions;

    @Inject
    ActionViews(ReadModels readModels) {
        this.actions = readModels.view("actions", ActionView.class);
    }

    public Optional<ActionView> find(ActionId action) {
        return actions.find(action);
    }

    /** By deadline, earliest first. */
    public Page<ActionView> page(ActionFilter filter, PageRequest request) {
        return actions.page(filter.query(), DUE_FIRST, request);
    }

    List<ActionView> ofPlan(PlanId plan) {
        return actions.findAll(ActionFilter.ofPlan(plan).query());
    }

    void on(PlanEvent event, EventPosition position, Instant at, long revision) {
        switch (event) {
            case PlanMade _ -> {}
            case ActionPlanned planned ->
                actions.fold(planned.action(), position, before -> planned(planned, at, revision));
            case ActionCommitted committed ->
                change(committed.action(), position, at, revision, set("commitment", committed.commitment()));
            case ActionStarted started ->
                change(started.action(), position, at, revision, status(ActionStatus.STARTED), set("startedAt", at));
            case ActionReassigned to ->
                change(
                        to.action(),
                        position,
                        at,
                        revision,
                        set("assignee", to.assignee()),
                        set("assigneeName", to.assigneeName()));
            case DeadlineMoved moved ->
                change(moved.action(), position, at, revision, set("deadline", moved.deadline()));
            case ProgressReported reported ->
                change(
                        reported.action(),
                        position,
                        at,
                        revision,
                        set("progress", reported.percent()),
                        reported.note() == null ? unset("note") : set("note", reported.note()));
            case ActionCompleted completed ->
                change(
                        completed.action(),
                        position,
                        at,
                        revision,
                        status(ActionStatus.DONE),
                        set("progress", 100),
                        set("completedOn", completed.completedOn()));
            case ActionDropped dropped ->
                change(
                        dropped.action(),
                        position,
                        at,
                        revision,
                        status(ActionStatus.DROPPED),
                        set("droppedBecause", dropped.reason()));
        }
    }

    void clear() {
        actions.clear();
    }

    private static ActionView planned(ActionPlanned planned, Instant at, long revision) {
        return new ActionView(
                planned.action(),
                revision,
                planned.plan(),
                planned.title(),
                planned.assignee(),
                planned.assigneeName(),
                planned.deadline(),
                ActionStatus.PLANNED,
                0,
                null,
                planned.improvement(),
                planned.commitment(),
                null,
                null,
                null,
                at);
    }

    private void change(ActionId action, EventPosition position, Instant at, long revision, Bson... updates) {
        actions.change(action, position, combine(combine(updates), set("revision", revision), set("changedAt", at)));
    }

    private static Bson status(ActionStatus status) {
        return set("status", status.name());
    }
}
