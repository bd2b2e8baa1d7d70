package dev.waymark.map.persona.write;

import dev.waymark.contracts.map.PersonaProfile;
import dev.waymark.contracts.map.PersonaState;

/** All that is said of a persona. */
public record PersonaDocument(PersonaProfile profile, PersonaState state) {}
