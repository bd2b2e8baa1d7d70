package dev.waymark.map.workshop.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.UserId;
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
import dev.waymark.map.workshop.WorkshopState;
import dev.waymark.service.rest.Revisioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A workshop, without what its participants contributed.
 *
 * @param begins when it does by its plan
 */
public record WorkshopView(
        @BsonId WorkshopId id,
        long revision,
        JourneyMapId map,
        WorkshopState state,
        @JsonUnwrapped WorkshopPlan plan,
        Instant begins,
        Instant plannedAt,
        List<InvitationView> invitations,
        @JsonUnwrapped WorkshopCourse course)
        implements Revisioned {

    static @Nullable WorkshopView after(@Nullable WorkshopView before, WorkshopEvent event, Instant at, long revision) {
        if (event instanceof WorkshopPlanned planned) {
            return new WorkshopView(
                    planned.workshop(),
                    revision,
                    planned.map(),
                    WorkshopState.PLANNED,
                    planned.plan(),
                    planned.plan().time().begins(),
                    at,
                    List.of(),
                    WorkshopCourse.NOT_BEGUN);
        }
        return before == null ? null : before.next(event, at).at(revision, before.state.after(event));
    }

    private WorkshopView next(WorkshopEvent event, Instant at) {
        return switch (event) {
            case WorkshopPlanned _ -> this;
            case WorkshopReplanned it -> by(it.plan());
            case ParticipantInvited it -> of(Invitations.and(invitations, it));
            case InvitationWithdrawn it -> of(Invitations.without(invitations, it));
            case InvitationAnswered it -> of(Invitations.answered(invitations, it));
            case WorkshopStarted _ -> in(course.started(at));
            case PerspectivesRevealed _ -> in(course.revealed(at));
            case WorkshopClosed it -> in(course.closed(it, at));
            case WorkshopCancelled it -> in(course.cancelled(it, at));
        };
    }

    /** Whether everybody who reads the map sees what everybody said. */
    public boolean isRevealed() {
        return course.revealedAt() != null;
    }

    public boolean isLedBy(UserId user) {
        return plan.facilitator().user().equals(user);
    }

    public Optional<InvitationView> invitationOf(UserId user) {
        return invitations.stream().filter(it -> it.user().equals(user)).findFirst();
    }

    private WorkshopView at(long newRevision, WorkshopState newState) {
        return new WorkshopView(id, newRevision, map, newState, plan, begins, plannedAt, invitations, course);
    }

    private WorkshopView by(WorkshopPlan newPlan) {
        Instant newBegin = newPlan.time().begins();
        return new WorkshopView(id, revision, map, state, newPlan, newBegin, plannedAt, invitations, course);
    }

    private WorkshopView of(List<InvitationView> newInvitations) {
        return new WorkshopView(id, revision, map, state, plan, begins, plannedAt, newInvitations, course);
    }

    private WorkshopView in(WorkshopCourse newCourse) {
        return new WorkshopView(id, revision, map, state, plan, begins, plannedAt, invitations, newCourse);
    }
}
