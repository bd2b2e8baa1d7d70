package dev.waymark.action.plan.write;

import static dev.waymark.action.ActionProblem.ACTION_STATUS;
import static dev.waymark.action.ActionProblem.BASELINE_NOT_OVER;
import static dev.waymark.action.ActionProblem.COMMITMENT_FIXED;
import static dev.waymark.action.ActionProblem.COMMITMENT_MISSING;
import static dev.waymark.action.ActionProblem.COMPLETED_IN_THE_FUTURE;
import static dev.waymark.action.ActionProblem.NOT_YOUR_ACTION;

import dev.waymark.action.plan.write.PlanCommand.ActionCommand;
import dev.waymark.action.plan.write.PlanCommand.Assignee;
import dev.waymark.action.plan.write.PlanCommand.ChangeAction;
import dev.waymark.action.plan.write.PlanCommand.CompleteAction;
import dev.waymark.action.plan.write.PlanCommand.DropAction;
import dev.waymark.action.plan.write.PlanCommand.Progress;
import dev.waymark.action.plan.write.PlanCommand.StartAction;
import dev.waymark.contracts.action.Commitment;
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
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes planned → started → done, or is dropped before it is done; promises before it starts what it will be judged by. */
record PlannedAction(
        ActionPlanned planned,
        long revision,
        Status status,
        Assignee assignee,
        LocalDate deadline,
        @Nullable Commitment commitment,
        @Nullable Progress progress) {
    enum Status {
        PLANNED,
        STARTED,
        DONE,
        DROPPED
    }

    static PlannedAction by(ActionPlanned event, long revision) {
        Assignee assignee = new Assignee(event.assignee(), event.assigneeName());
        return new PlannedAction(event, revision, Status.PLANNED, assignee, event.deadline(), event.commitment(), null);
    }

    List<PlanEvent> change(ChangeAction command) {
        admit(command);
        boolean changesThePlan =
                command.deadline() != null || command.assignee() != null || command.commitment() != null;
        if (changesThePlan && !command.by().managesPlans()) {
            throw managersOnly("deadline, assignee and commitment");
        }
        require("change", Status.PLANNED, Status.STARTED);
        List<PlanEvent> events = new ArrayList<>();
        if (command.deadline() != null && !command.deadline().equals(deadline)) {
            events.add(new DeadlineMoved(planned.plan(), planned.action(), command.deadline()));
        }
        if (command.assignee() != null && !command.assignee().equals(assignee)) {
            events.add(new ActionReassigned(
                    planned.plan(),
                    planned.action(),
                    command.assignee().id(),
                    command.assignee().name()));
        }
        if (command.commitment() != null && !command.commitment().equals(commitment)) {
            if (status != Status.PLANNED) {
                throw new Refusal(COMMITMENT_FIXED);
            }
            events.add(new ActionCommitted(planned.plan(), planned.action(), command.commitment()));
        }
        if (command.progress() != null && !command.progress().equals(progress)) {
            require("report progress of", Status.STARTED);
            events.add(new ProgressReported(
                    planned.plan(),
                    planned.action(),
                    command.progress().percent(),
                    command.progress().note()));
        }
        return events;
    }

    PlanEvent start(StartAction command) {
        admit(command);
        require("start", Status.PLANNED);
        if (planned.improvement() != null && commitment == null) {
            throw new Refusal(COMMITMENT_MISSING);
        }
        if (commitment != null && !commitment.baselineTo().isBefore(command.today())) {
            throw new Refusal(
                    BASELINE_NOT_OVER,
                    "The baseline ends on %s; work can start the day after".formatted(commitment.baselineTo()));
        }
        return new ActionStarted(planned.plan(), planned.action());
    }

    PlanEvent complete(CompleteAction command) {
        admit(command);
        require("complete", Status.STARTED);
        if (command.completedOn().isAfter(command.today())) {
            throw new Refusal(COMPLETED_IN_THE_FUTURE, "Today is %s".formatted(command.today()));
        }
        if (commitment != null && !commitment.baselineTo().isBefore(command.completedOn())) {
            throw new Refusal(
                    BASELINE_NOT_OVER,
                    "The baseline ends on %s; the action is done later than that".formatted(commitment.baselineTo()));
        }
        return new ActionCompleted(
                planned.plan(), planned.action(), command.completedOn(), planned.improvement(), commitment);
    }

    PlanEvent drop(DropAction command) {
        if (!command.by().managesPlans()) {
            throw managersOnly("whether to drop an action");
        }
        command.expected().check(revision);
        require("drop", Status.PLANNED, Status.STARTED);
        return new ActionDropped(planned.plan(), planned.action(), command.reason());
    }

    PlannedAction after(PlanEvent event, long at) {
        return switch (event) {
            case ActionCommitted now -> with(at, status, assignee, deadline, now.commitment(), progress);
            case ActionStarted now -> with(at, Status.STARTED, assignee, deadline, commitment, progress);
            case ActionReassigned now ->
                with(at, status, new Assignee(now.assignee(), now.assigneeName()), deadline, commitment, progress);
            case DeadlineMoved now -> with(at, status, assignee, now.deadline(), commitment, progress);
            case ProgressReported now ->
                with(at, status, assignee, deadline, commitment, new Progress(now.percent(), now.note()));
            case ActionCompleted now -> with(at, Status.DONE, assignee, deadline, commitment, progress);
            case ActionDropped now -> with(at, Status.DROPPED, assignee, deadline, commitment, progress);
            case PlanMade now -> this;
            case ActionPlanned now -> this;
        };
    }

    private PlannedAction with(
            long at,
            Status newStatus,
            Assignee newAssignee,
            LocalDate newDeadline,
            @Nullable Commitment newCommitment,
            @Nullable Progress newProgress) {
        return new PlannedAction(planned, at, newStatus, newAssignee, newDeadline, newCommitment, newProgress);
    }

    private void admit(ActionCommand command) {
        if (!command.by().managesPlans() && !command.by().id().equals(assignee.id())) {
            throw new Refusal(NOT_YOUR_ACTION, "It is assigned to %s".formatted(assignee.name()));
        }
        command.expected().check(revision);
    }

    private void require(String what, Status... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new Refusal(
                    ACTION_STATUS,
                    "Cannot %s an action that is %s"
                            .formatted(what, status.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private static Refusal managersOnly(String what) {
        return new Refusal(CommonProblem.FORBIDDEN, "Journey managers decide on " + what);
    }
}
