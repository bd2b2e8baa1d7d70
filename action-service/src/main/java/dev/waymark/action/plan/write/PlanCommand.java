package dev.waymark.action.plan.write;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.action.Commitment;
import dev.waymark.contracts.action.Improvement;
import dev.waymark.contracts.action.PlanId;
import dev.waymark.service.ExpectedRevision;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a plan. Each accepted command that changes something makes the plan's next revision. */
public sealed interface PlanCommand {
    PlanId plan();

    record MakePlan(@TargetAggregateIdentifier PlanId plan, String name, UserId owner) implements PlanCommand {}

    /** Expects a revision of the plan. */
    record PlanAction(
            @TargetAggregateIdentifier PlanId plan,
            ExpectedRevision expected,
            ActionId action,
            String title,
            Assignee assignee,
            LocalDate deadline,
            @Nullable Improvement improvement,
            @Nullable Commitment commitment)
            implements PlanCommand {}

    /** Work on one action; expects the revision of the plan that last changed this action. */
    sealed interface ActionCommand extends PlanCommand {
        ExpectedRevision expected();

        ActionId action();

        Worker by();
    }

    /** What is absent stays as it is. */
    record ChangeAction(
            @TargetAggregateIdentifier PlanId plan,
            ExpectedRevision expected,
            ActionId action,
            Worker by,
            @Nullable LocalDate deadline,
            @Nullable Assignee assignee,
            @Nullable Commitment commitment,
            @Nullable Progress progress)
            implements ActionCommand {}

    record StartAction(
            @TargetAggregateIdentifier PlanId plan,
            ExpectedRevision expected,
            ActionId action,
            Worker by,
            LocalDate today)
            implements ActionCommand {}

    record CompleteAction(
            @TargetAggregateIdentifier PlanId plan,
            ExpectedRevision expected,
            ActionId action,
            Worker by,
            LocalDate completedOn,
            LocalDate today)
            implements ActionCommand {}

    record DropAction(
            @TargetAggregateIdentifier PlanId plan,
            ExpectedRevision expected,
            ActionId action,
            Worker by,
            String reason)
            implements ActionCommand {}

    record Assignee(UserId id, String name) {}

    /** How far the work is, 0 to 100 percent. */
    record Progress(int percent, @Nullable String note) {}
}
