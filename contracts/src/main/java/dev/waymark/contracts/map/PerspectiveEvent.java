package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;

/** What can happen to what one participant of a workshop says of one touchpoint. */
public sealed interface PerspectiveEvent {
    PerspectiveId perspective();

    WorkshopId workshop();

    /** Takes the place of what they said of it before. */
    @EventName("map.PerspectiveGiven")
    record PerspectiveGiven(
            PerspectiveId perspective,
            WorkshopId workshop,
            UserId participant,
            TouchpointId touchpoint,
            Perspective said)
            implements PerspectiveEvent {}

    @EventName("map.PerspectiveWithdrawn")
    record PerspectiveWithdrawn(
            PerspectiveId perspective, WorkshopId workshop, UserId participant, TouchpointId touchpoint)
            implements PerspectiveEvent {}
}
