package dev.waymark.map.workshop.write;

import static dev.waymark.map.MapProblem.NOT_INVITED;
import static dev.waymark.map.MapProblem.WORKSHOP_FULL;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.Invitee;
import dev.waymark.contracts.map.WorkshopEvent;
import dev.waymark.contracts.map.WorkshopEvent.InvitationAnswered;
import dev.waymark.contracts.map.WorkshopEvent.InvitationWithdrawn;
import dev.waymark.contracts.map.WorkshopEvent.ParticipantInvited;
import dev.waymark.map.workshop.WorkshopState;
import dev.waymark.service.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** How far a workshop is, and who is asked to it. */
class Attendance {
    private static final int MOST = 100;

    private WorkshopState state = WorkshopState.PLANNED;
    private final Map<UserId, Invitee> invitees = new HashMap<>();
    private final Map<UserId, Boolean> accepted = new HashMap<>();

    WorkshopState state() {
        return state;
    }

    /** Whether inviting them so says something new. */
    boolean isNews(Invitee invitee) {
        Invitee known = invitees.get(invitee.user());
        if (known == null && invitees.size() == MOST) {
            throw new Refusal(WORKSHOP_FULL, "A workshop has %d participants at the most".formatted(MOST));
        }
        return !invitee.equals(known);
    }

    boolean isInvited(UserId user) {
        return invitees.containsKey(user);
    }

    boolean isNews(UserId user, boolean accepts) {
        if (!isInvited(user)) {
            throw new Refusal(NOT_INVITED);
        }
        return !Objects.equals(accepted.get(user), accepts);
    }

    /** Who has not answered yet may contribute: that is an answer too. */
    void refuseContributor(UserId user) {
        state.require(WorkshopState.RUNNING);
        if (!isInvited(user)) {
            throw new Refusal(NOT_INVITED);
        }
        if (!accepted.getOrDefault(user, true)) {
            throw new Refusal(NOT_INVITED, "You declined the invitation; accept it first");
        }
    }

    void on(WorkshopEvent event) {
        state = state.after(event);
        if (event instanceof ParticipantInvited invited) {
            invitees.put(invited.invitee().user(), invited.invitee());
        } else if (event instanceof InvitationWithdrawn withdrawn) {
            invitees.remove(withdrawn.user());
            accepted.remove(withdrawn.user());
        } else if (event instanceof InvitationAnswered answered) {
            accepted.put(answered.user(), answered.accepted());
        }
    }
}
