package dev.waymark.contracts.map;

/** Whether a persona is put on maps, or only remembered. */
public enum PersonaState {
    ACTIVE,
    ARCHIVED
}
