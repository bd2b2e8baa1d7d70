package dev.waymark.map.workshop;

import static dev.waymark.map.MapProblem.WORKSHOP_IN_ANOTHER_STATE;

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
import dev.waymark.service.json.JsonConventions;
import dev.waymark.service.problem.Refusal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How far a workshop is. It goes on, never back: what was revealed cannot be hidden again. */
public enum WorkshopState {
    PLANNED,
    /** Participants contribute, each for themselves. */
    RUNNING,
    /** All contributions are to be seen, and stay as they are. */
    REVEALED,
    CLOSED,
    CANCELLED;

    public WorkshopState after(WorkshopEvent event) {
        return switch (event) {
            case WorkshopPlanned _ -> PLANNED;
            case WorkshopStarted _ -> RUNNING;
            case PerspectivesRevealed _ -> REVEALED;
            case WorkshopClosed _ -> CLOSED;
            case WorkshopCancelled _ -> CANCELLED;
            case WorkshopReplanned _, ParticipantInvited _, InvitationWithdrawn _, InvitationAnswered _ -> this;
        };
    }

    /**
     * Does nothing in one of these states.
     *
     * @throws Refusal saying what it is and what it would have to be
     */
    public void require(WorkshopState... some) {
        if (!Arrays.asList(some).contains(this)) {
            String wanted = Arrays.stream(some).map(JsonConventions::wireName).collect(Collectors.joining(" or "));
            throw new Refusal(
                    WORKSHOP_IN_ANOTHER_STATE,
                    "It is %s; this is done while it is %s".formatted(JsonConventions.wireName(this), wanted));
        }
    }
}
