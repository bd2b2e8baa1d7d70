package dev.waymark.map.workshop.write;

import static dev.waymark.map.workshop.WorkshopState.PLANNED;
import static dev.waymark.map.workshop.WorkshopState.REVEALED;
import static dev.waymark.map.workshop.WorkshopState.RUNNING;
import static dev.waymark.service.Revisions.ofRevision;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.WorkshopEvent;
import dev.waymark.contracts.map.WorkshopEvent.InvitationAnswered;
import dev.waymark.contracts.map.WorkshopEvent.InvitationWithdrawn;
import dev.waymark.contracts.map.WorkshopEvent.ParticipantInvited;
import dev.waymark.contracts.map.WorkshopEvent.PerspectivesRevealed;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopCancelled;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopClosed;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopPlanned;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopReplanned;
import dev.waymark.contracts.map.WorkshopEvent.WorkshopStarted;
import dev.waymark.contracts.map.WorkshopId;
import dev.waymark.contracts.map.WorkshopPlan;
import dev.waymark.map.workshop.write.WorkshopCommand.AnswerInvitation;
import dev.waymark.map.workshop.write.WorkshopCommand.CancelWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.CloseWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.InviteParticipant;
import dev.waymark.map.workshop.write.WorkshopCommand.PlanWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.ReplanWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.RevealPerspectives;
import dev.waymark.map.workshop.write.WorkshopCommand.StartWorkshop;
import dev.waymark.map.workshop.write.WorkshopCommand.WithdrawInvitation;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Goes from its plan to its decisions. What participants contribute are entities of their own. */
public class Workshop {
    @AggregateIdentifier
    private WorkshopId workshop;

    private JourneyMapId map;
    private long revision;
    private WorkshopPlan plan;
    private final Attendance attendance = new Attendance();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets ids and plan
    Workshop() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Workshop(PlanWorkshop command) {
        change(new WorkshopPlanned(command.workshop(), command.map(), command.plan()));
    }

    @CommandHandler
    void handle(ReplanWorkshop command) {
        command.expected().check(revision);
        attendance.state().require(PLANNED, RUNNING, REVEALED);
        WorkshopPlan after = command.change().apply(plan);
        if (!after.equals(plan)) {
            change(new WorkshopReplanned(workshop, map, after));
        }
    }

    @CommandHandler
    void handle(InviteParticipant command) {
        attendance.state().require(PLANNED, RUNNING);
        if (attendance.isNews(command.invitee())) {
            change(new ParticipantInvited(workshop, map, command.invitee()));
        }
    }

    @CommandHandler
    void handle(WithdrawInvitation command) {
        attendance.state().require(PLANNED, RUNNING);
        if (attendance.isInvited(command.user())) {
            change(new InvitationWithdrawn(workshop, map, command.user()));
        }
    }

    @CommandHandler
    void handle(AnswerInvitation command) {
        attendance.state().require(PLANNED, RUNNING);
        if (attendance.isNews(command.user(), command.accepted())) {
            change(new InvitationAnswered(workshop, map, command.user(), command.accepted()));
        }
    }

    @CommandHandler
    void handle(StartWorkshop command) {
        attendance.state().require(PLANNED);
        change(new WorkshopStarted(workshop, map));
    }

    @CommandHandler
    void handle(RevealPerspectives command) {
        attendance.state().require(RUNNING);
        change(new PerspectivesRevealed(workshop, map));
    }

    @CommandHandler
    void handle(CloseWorkshop command) {
        attendance.state().require(REVEALED);
        change(new WorkshopClosed(
                workshop, map, command.decisions(), command.mapChange().get()));
    }

    @CommandHandler
    void handle(CancelWorkshop command) {
        attendance.state().require(PLANNED, RUNNING, REVEALED);
        change(new WorkshopCancelled(workshop, map, command.reason()));
    }

    private void change(WorkshopEvent event) {
        apply(event, ofRevision(revision + 1));
    }

    @EventSourcingHandler
    void on(WorkshopEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        workshop = event.workshop();
        map = event.map();
        attendance.on(event);
        if (event instanceof WorkshopPlanned planned) {
            plan = planned.plan();
        } else if (event instanceof WorkshopReplanned replanned) {
            plan = replanned.plan();
        }
    }
}
