package dev.waymark.contracts.map;

import dev.waymark.contracts.EventName;

/**
 * What can happen to a persona. All events of one accepted command make one revision, whose number they carry in their
 * metadata as {@code revision}.
 */
public sealed interface PersonaEvent {
    PersonaId persona();

    @EventName("map.PersonaCreated")
    record PersonaCreated(PersonaId persona, PersonaProfile profile) implements PersonaEvent {}

    /** All that is now known of the persona. */
    @EventName("map.PersonaChanged")
    record PersonaChanged(PersonaId persona, PersonaProfile profile) implements PersonaEvent {}

    /** It is put on no more maps; those it is on keep it. */
    @EventName("map.PersonaArchived")
    record PersonaArchived(PersonaId persona) implements PersonaEvent {}

    @EventName("map.PersonaReactivated")
    record PersonaReactivated(PersonaId persona) implements PersonaEvent {}
}
