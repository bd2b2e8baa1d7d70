package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.UserId;

/** What can happen to what one participant of a workshop answers about one need. */
public sealed interface KanoEvent {
    KanoAnswerId answer();

    WorkshopId workshop();

    /**
     * Takes the place of what they answered before.
     *
     * @param functional how a customer would feel when the need is met
     * @param dysfunctional how they would feel when it is not
     */
    @EventName("map.KanoAnswered")
    record KanoAnswered(
            KanoAnswerId answer,
            WorkshopId workshop,
            UserId participant,
            PersonaId persona,
            NeedId need,
            KanoReaction functional,
            KanoReaction dysfunctional)
            implements KanoEvent {}
}
