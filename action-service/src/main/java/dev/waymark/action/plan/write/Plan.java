package dev.waymark.action.plan.write;

import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.action.plan.write.PlanCommand.ActionCommand;
import dev.waymark.action.plan.write.PlanCommand.ChangeAction;
import dev.waymark.action.plan.write.PlanCommand.CompleteAction;
import dev.waymark.action.plan.write.PlanCommand.DropAction;
import dev.waymark.action.plan.write.PlanCommand.MakePlan;
import dev.waymark.action.plan.write.PlanCommand.PlanAction;
import dev.waymark.action.plan.write.PlanCommand.StartAction;
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
import dev.waymark.service.problem.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Holds its actions, which decide for themselves, and counts the revisions of them all. */
public class Plan {
    @AggregateIdentifier
    private PlanId plan;

    private long revision;
    private final Map<ActionId, PlannedAction> actions = new HashMap<>();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    Plan() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Plan(MakePlan command) {
        change(List.of(new PlanMade(command.plan(), command.name(), command.owner())));
    }

    @CommandHandler
    void handle(PlanAction command) {
        command.expected().check(revision);
        change(List.of(new ActionPlanned(
                plan,
                command.action(),
                command.title(),
                command.assignee().id(),
                command.assignee().name(),
                command.deadline(),
                command.improvement(),
                command.commitment())));
    }

    @CommandHandler
    void handle(ChangeAction command) {
        change(action(command).change(command));
    }

    @CommandHandler
    void handle(StartAction command) {
        change(List.of(action(command).start(command)));
    }

    @CommandHandler
    void handle(CompleteAction command) {
        change(List.of(action(command).complete(command)));
    }

    @CommandHandler
    void handle(DropAction command) {
        change(List.of(action(command).drop(command)));
    }

    private PlannedAction action(ActionCommand command) {
        PlannedAction action = actions.get(command.action());
        if (action == null) {
            throw Refusal.notFound("No such action in the plan");
        }
        return action;
    }

    private void change(List<? extends PlanEvent> events) {
        MetaData next = ofRevision(revision + 1);
        events.forEach(event -> apply(event, next));
    }

    @EventSourcingHandler
    void on(PlanEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        switch (event) {
            case PlanMade made -> plan = made.plan();
            case ActionPlanned planned -> actions.put(planned.action(), PlannedAction.by(planned, this.revision));
            case ActionCommitted committed -> remember(committed.action(), event);
            case ActionStarted started -> remember(started.action(), event);
            case ActionReassigned reassigned -> remember(reassigned.action(), event);
            case DeadlineMoved moved -> remember(moved.action(), event);
            case ProgressReported reported -> remember(reported.action(), event);
            case ActionCompleted completed -> remember(completed.action(), event);
            case ActionDropped dropped -> remember(dropped.action(), event);
        }
    }

    private void remember(ActionId action, PlanEvent event) {
        actions.computeIfPresent(action, (id, before) -> before.after(event, revision));
    }
}
