package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a workshop. All events of one accepted command make one revision, whose number they carry in their
 * metadata as {@code revision}.
 */
public sealed interface WorkshopEvent {
    WorkshopId workshop();

    JourneyMapId map();

    @EventName("map.WorkshopPlanned")
    record WorkshopPlanned(WorkshopId workshop, JourneyMapId map, WorkshopPlan plan) implements WorkshopEvent {}

    /** All that is now planned. */
    @EventName("map.WorkshopReplanned")
    record WorkshopReplanned(WorkshopId workshop, JourneyMapId map, WorkshopPlan plan) implements WorkshopEvent {}

    /** Also said when an invitee's name or department changes. */
    @EventName("map.ParticipantInvited")
    record ParticipantInvited(WorkshopId workshop, JourneyMapId map, Invitee invitee) implements WorkshopEvent {}

    /** What they have contributed no longer counts. */
    @EventName("map.InvitationWithdrawn")
    record InvitationWithdrawn(WorkshopId workshop, JourneyMapId map, UserId user) implements WorkshopEvent {}

    @EventName("map.InvitationAnswered")
    record InvitationAnswered(WorkshopId workshop, JourneyMapId map, UserId user, boolean accepted)
            implements WorkshopEvent {}

    /** From now on participants say how they see the touchpoints, each for themselves. */
    @EventName("map.WorkshopStarted")
    record WorkshopStarted(WorkshopId workshop, JourneyMapId map) implements WorkshopEvent {}

    /** From now on all see what was said, and nothing more is said. */
    @EventName("map.PerspectivesRevealed")
    record PerspectivesRevealed(WorkshopId workshop, JourneyMapId map) implements WorkshopEvent {}

    /**
     * The workshop is over.
     *
     * @param revision of the map that carries out the decisions; absent where none of them changed it
     */
    @EventName("map.WorkshopClosed")
    record WorkshopClosed(
            WorkshopId workshop,
            JourneyMapId map,
            List<Decision> decisions,
            @Nullable Long revision) implements WorkshopEvent {}

    @EventName("map.WorkshopCancelled")
    record WorkshopCancelled(
            WorkshopId workshop, JourneyMapId map, @Nullable String reason) implements WorkshopEvent {}
}
