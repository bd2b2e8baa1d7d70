package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.PersonaId;

/**
 * A persona whose journey the map draws.
 *
 * @param name what it is called; in a revision, what it was called when it was put on the map
 */
public record PersonaOnMap(PersonaId persona, String name) {}
