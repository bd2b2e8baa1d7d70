package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;

/** What can happen to the rhythm in which a map is reviewed. */
public sealed interface CadenceEvent {
    JourneyMapId map();

    /** From now on this rule counts; dates before are those of the rule before. */
    @EventName("map.CadenceSet")
    record CadenceSet(JourneyMapId map, Cadence cadence) implements CadenceEvent {}

    @EventName("map.CadenceDropped")
    record CadenceDropped(JourneyMapId map) implements CadenceEvent {}
}
