package dev.waymark.contracts.action;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to an action plan and its actions. */
public sealed interface PlanEvent {
    PlanId plan();

    @EventName("action.PlanMade")
    record PlanMade(PlanId plan, String name, UserId owner) implements PlanEvent {}

    @EventName("action.ActionPlanned")
    record ActionPlanned(
            PlanId plan,
            ActionId action,
            String title,
            UserId assignee,
            String assigneeName,
            LocalDate deadline,
            @Nullable Improvement improvement,
            @Nullable Commitment commitment)
            implements PlanEvent {}

    /** Says or says anew what the action promises; possible until work on it starts. */
    @EventName("action.ActionCommitted")
    record ActionCommitted(PlanId plan, ActionId action, Commitment commitment) implements PlanEvent {}

    @EventName("action.ActionStarted")
    record ActionStarted(PlanId plan, ActionId action) implements PlanEvent {}

    @EventName("action.ActionReassigned")
    record ActionReassigned(PlanId plan, ActionId action, UserId assignee, String assigneeName) implements PlanEvent {}

    @EventName("action.DeadlineMoved")
    record DeadlineMoved(PlanId plan, ActionId action, LocalDate deadline) implements PlanEvent {}

    /** Progress in percent, 0 to 100. */
    @EventName("action.ProgressReported")
    record ProgressReported(
            PlanId plan,
            ActionId action,
            int percent,
            @Nullable String note) implements PlanEvent {}

    /** Carries what others need to judge and to react: what was promised, and where it should help. */
    @EventName("action.ActionCompleted")
    record ActionCompleted(
            PlanId plan,
            ActionId action,
            LocalDate completedOn,
            @Nullable Improvement improvement,
            @Nullable Commitment commitment)
            implements PlanEvent {}

    @EventName("action.ActionDropped")
    record ActionDropped(PlanId plan, ActionId action, String reason) implements PlanEvent {}
}
